import { constants } from 'node:os';
import { DatelineError } from '../errors.ts';
import { asInstalled } from './as-installed.ts';
import { usage } from './usage.ts';

/**
 * Says on `stderr` why a command ended, and returns its exit code: 2 for a command that was written wrongly, 128 and the
 * signal's number for one that was stopped, else 1.
 */
export function reportFailure(error: unknown, stderr: { write(text: string): unknown }): number {
  if (!(error instanceof DatelineError)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    stderr.write(`Dateline failed in a way it should not: ${detail}\n`);
    return 1;
  }
  stderr.write(`${asInstalled(error.message)}\n`);
  if (error.code === 'STOPPED')
    return 128 + (error.cause === 'SIGINT' ? constants.signals.SIGINT : constants.signals.SIGTERM);
  if (error.code !== 'USAGE') return 1;
  stderr.write(`\n${usage}`);
  return 2;
}

import { constants } from 'node:os';
import { DatelineError } from '../errors.ts';

/**
 * Aborts at the first SIGINT or SIGTERM, with `STOPPED` as the reason, and sets the exit code that shells expect;
 * a second signal ends the process at once.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      process.exitCode = 128 + constants.signals[name];
      stopping.abort(new DatelineError('STOPPED', 'Stopped. The index is as it was before.'));
    });
  }
  return stopping.signal;
}

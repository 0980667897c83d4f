import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { DatelineError } from '../errors.ts';
import type { BuildMessage } from '../indexing/build-message.ts';
import type { OnBuildProgress } from '../indexing/build-progress.ts';
import type { BuildReport } from '../indexing/build-report.ts';

export interface RunBuildOptions {
  /** Compiled entry of the command line. */
  readonly entry: string;
  /** The whole environment of the process, with the settings. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onProgress: OnBuildProgress;
  readonly signal: AbortSignal;
}

/** Milliseconds that a build gets to end in order, once it was told to. */
const GRACE = 5000;

/**
 * Runs `index` of the command line in a process of its own, at a lower priority than this one, whose event loop stays
 * free. Throws what the build throws, `BUILD_FAILED` where it died without a word, and the signal's reason.
 */
export async function runBuild({ entry, env, onProgress, signal }: RunBuildOptions): Promise<BuildReport> {
  signal.throwIfAborted();
  const child = fork(entry, ['index'], {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let lastWords = '';
  let outcome: Exclude<BuildMessage, { kind: 'progress' }> | null = null;
  child.stderr?.setEncoding('utf8').on('data', (words: string) => (lastWords = (lastWords + words).slice(-2000)));
  child.on('message', (message: BuildMessage) => {
    if (message.kind === 'progress') onProgress(message.progress);
    else outcome = message;
  });
  child.once('spawn', () => yieldTo(child.pid));
  let patience: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    patience = setTimeout(() => child.kill('SIGKILL'), GRACE);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    // Rejects where the process cannot be started; 'close' comes after the last message.
    const [code, ended] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    signal.throwIfAborted();
    return reportIn(outcome, `${ended ?? `code ${code}`}`, lastWords.trim());
  } finally {
    clearTimeout(patience);
    signal.removeEventListener('abort', stop);
  }
}

function reportIn(outcome: BuildMessage | null, ended: string, lastWords: string): BuildReport {
  if (outcome?.kind === 'done') return outcome.report;
  if (outcome?.kind === 'failed' && outcome.code !== null) throw new DatelineError(outcome.code, outcome.message);
  const told = outcome?.kind === 'failed' ? outcome.message : lastWords;
  throw new DatelineError('BUILD_FAILED', `The build ended (${ended})${told === '' ? '.' : `: ${told}`}`);
}

/** Questions go before a build, where the system lets a process say so. */
function yieldTo(processId: number | undefined): void {
  try {
    if (processId !== undefined) setPriority(processId, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system forbids it: the build runs all the same.
  }
}

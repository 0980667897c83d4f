import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Addition } from '../adding/addition.ts';

export interface RunAddOptions {
  /** Compiled entry of the command line. */
  readonly entry: string;
  /** The whole environment of the process; FEEDS stands there and not among the arguments, which all users can see. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Runs `add --feeds` of the command line in a process of its own: what servers send is parsed there, and cannot hold up
 * an answer. Yields what became of each page. Throws where the process fails, and the signal's reason.
 */
export async function* runAdd({ entry, env, signal }: RunAddOptions): AsyncGenerator<Addition, void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [entry, 'add', '--feeds', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let lastWords = '';
  let isDone = false;
  child.stderr.setEncoding('utf8').on('data', (words: string) => (lastWords = (lastWords + words).slice(-2000)));
  const closed = once(child, 'close') as Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  // Where the process cannot be started this rejects before anybody waits for it.
  closed.catch(() => {});
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      const told = JSON.parse(line) as Addition | { readonly summary: object };
      if ('summary' in told) isDone = true;
      else yield told;
    }
    const [code, ended] = await closed;
    signal.throwIfAborted();
    if (!isDone) throw new Error(`Adding from feeds ended (${ended ?? `code ${code}`}): ${lastWords.trim()}`);
  } finally {
    signal.removeEventListener('abort', stop);
    child.kill('SIGKILL');
  }
}

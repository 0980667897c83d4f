import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A folder of its own with a copy of the sample corpus and room for an index, and the settings that name them. */
export async function workspace() {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-product-'));
  const corpus = join(folder, 'corpus');
  await cp(join(root, 'corpus'), corpus, { recursive: true });
  return {
    corpus,
    env: { CORPUS_DIR: corpus, INDEX_DIR: join(folder, 'index'), HOST: '127.0.0.1', PORT: '0' },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs `node dist/<args>` to its end, as `npm run` would. */
export async function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = start(args, env);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

/** Starts `node dist/main.js`, with further arguments for Node, and waits until it says that it is ready. */
export async function startServer(env: Record<string, string>, nodeArgs: readonly string[] = []) {
  const child = start(['main.js'], env, nodeArgs);
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
      const ready = /^Dateline is ready: (\S+)/m.exec(stdout);
      if (ready) resolve(ready[1] as string);
    });
    child.once('close', () => reject(new Error(`The server ended before it was ready:\n${stdout}${stderr}`)));
  });
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  return { url, child, ended, output: () => ({ stdout, stderr }) };
}

/** Starts `node dist/<args>`, with further arguments for Node. */
export function start(
  [script, ...args]: readonly string[],
  env: Record<string, string>,
  nodeArgs: readonly string[] = [],
) {
  return spawn(process.execPath, [...nodeArgs, join(root, 'dist', script as string), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(nodeArgs.length > 0 ? (['ipc'] as const) : [])],
  }) as ChildProcessByStdio<null, Readable, Readable>;
}

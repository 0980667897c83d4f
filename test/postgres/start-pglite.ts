import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface PgliteOptions {
  /** Folder of the data, for a server that is started again. Default: none is kept. */
  readonly dataDir?: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Without pgvector. Default false. */
  readonly bare?: boolean;
}

/** PostgreSQL from npm behind a socket, in a process of its own. `stop` ends it in order, `kill` at once. */
export async function startPglite({ dataDir = 'memory://', port = 0, bare = false }: PgliteOptions = {}) {
  const entry = fileURLToPath(new URL('pglite-process.mjs', import.meta.url));
  const child = fork(entry, [dataDir, String(port), bare ? 'bare' : 'whole'], { execArgv: [] });
  const [listening] = (await once(child, 'message')) as [number];
  const ended = once(child, 'exit');
  return {
    port: listening,
    url: `postgres://postgres:secret-of-the-test@127.0.0.1:${listening}/postgres`,
    stop: async () => {
      child.send('stop');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

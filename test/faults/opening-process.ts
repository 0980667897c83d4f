import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { EmbedderIdentity } from '../../src/domain/embedder.ts';
import type { Hit } from '../../src/domain/snapshot.ts';

interface OpenRequest {
  readonly indexDir: string;
  readonly identity?: EmbedderIdentity;
  readonly query: readonly number[];
}

/** The snapshot as it opened and what it found, or the error that said why it did not. */
export type Opened =
  | { readonly id: string; readonly mode: 'hnsw' | 'exact'; readonly hits: readonly Hit[] }
  | { readonly code: string | null; readonly message: string };

const entry = fileURLToPath(new URL('opening-process.mjs', import.meta.url));

/** Opens indexes in a process of its own, which is started again where opening one has ended it. */
export class OpeningProcess {
  #child: ChildProcess | null = null;

  /** Throws where opening ended the process. */
  async open(request: OpenRequest): Promise<Opened> {
    const child = (this.#child ??= fork(entry, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
    const settled = new AbortController();
    const { signal } = settled;
    child.send(request);
    const ended = once(child, 'exit', { signal }).then(([code, name]) => {
      this.#child = null;
      throw new Error(`opening ended the process: ${name ?? code}`);
    });
    try {
      const [opened] = (await Promise.race([once(child, 'message', { signal }), ended])) as [Opened];
      return opened;
    } finally {
      ended.catch(() => {});
      settled.abort();
    }
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  }
}

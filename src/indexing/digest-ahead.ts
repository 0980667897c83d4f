import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DatelineError, type ErrorCode } from '../errors.ts';

/** What the thread tells. */
export type DigestMessage = { readonly digest: string } | { readonly code: ErrorCode; readonly message: string };

/** `corpusDigest` in a thread of its own, so that the program can be read meanwhile. Throws what it throws. */
export function digestAhead(corpusDir: string, maxFileBytes: number): Promise<string> {
  // Node 20 does not run TypeScript: the thread starts from `dist`, also where this file runs from `src`.
  const entry = fileURLToPath(new URL('../../dist/indexing/digest-thread.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData: { corpusDir, maxFileBytes } });
    thread.once('message', (told: DigestMessage) => {
      if ('digest' in told) resolve(told.digest);
      else reject(new DatelineError(told.code, told.message));
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread that reads the corpus ended.')));
    // A stop does not wait for it.
    thread.unref();
  });
}

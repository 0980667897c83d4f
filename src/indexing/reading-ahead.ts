import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DatelineError, type ErrorCode } from '../errors.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { type VerifiedFile, verifyFile, type VerifyFile } from './verify-file.ts';

/** What a start reads of articles and index. */
export interface ToRead {
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  /** The folder of an index whose current snapshot is to be verified; null for none. */
  readonly indexDir: string | null;
}

/** What the thread tells: the digest or why there is none, then the files that were as their records say. */
export type ReadingMessage =
  | { readonly digest: string }
  | { readonly code: ErrorCode; readonly message: string }
  | { readonly verified: readonly (readonly [key: string, VerifiedFile])[] };

export interface ReadingAhead {
  /** `corpusDigest`; rejects with what it throws. */
  readonly digest: Promise<string>;
  /** `verifyFile`, which need not read what was read ahead; each file counts as read ahead once. */
  readonly verify: VerifyFile;
}

/** Reads articles and index in a thread of its own, so that the program can be read meanwhile. */
export function readAhead({ corpusDir, maxFileBytes, indexDir }: ToRead): ReadingAhead {
  // Node 20 does not run TypeScript: the thread starts from `dist`, also where this file runs from `src`.
  const entry = join(PACKAGE_ROOT, 'dist/indexing/reading-thread.js');
  const thread = new Worker(entry, { workerData: { corpusDir, maxFileBytes, indexDir } satisfies ToRead });
  // A stop does not wait for it.
  thread.unref();
  const digest = new Promise<string>((resolve, reject) => {
    thread.on('message', (told: ReadingMessage) => {
      if ('digest' in told) resolve(told.digest);
      else if ('code' in told) reject(new DatelineError(told.code, told.message));
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread that reads the corpus ended.')));
  });
  const verified = new Promise<Map<string, VerifiedFile>>((resolve) => {
    thread.on('message', (told: ReadingMessage) => 'verified' in told && resolve(new Map(told.verified)));
    thread.once('exit', () => resolve(new Map()));
  });
  return {
    digest,
    verify: async (path, record) => {
      const files = await verified;
      const key = keyOf(path, record.sha256);
      const file = files.get(key);
      files.delete(key);
      return file ?? verifyFile(path, record);
    },
  };
}

/** What was verified is known by its digest as well: a file may be replaced. */
export function keyOf(path: string, sha256: string): string {
  return `${sha256} ${path}`;
}

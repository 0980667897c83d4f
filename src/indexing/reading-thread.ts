import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { blockingReads } from '../corpus/blocking-reads.ts';
import { DatelineError } from '../errors.ts';
import { corpusDigest } from './corpus-digest.ts';
import { readCurrent } from './current-snapshot.ts';
import { keyOf, type ReadingMessage, type ToRead } from './reading-ahead.ts';
import { type VerifiedFile, verifyFile } from './verify-file.ts';
import { readManifest } from './verify-snapshot.ts';

const { corpusDir, maxFileBytes, indexDir } = workerData as ToRead;

function tell(message: ReadingMessage, transferred: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}

/** The files of the current snapshot that are whole; none where it is not. */
async function verifiedFiles(folder: string): Promise<(readonly [key: string, VerifiedFile])[]> {
  const id = await readCurrent(folder);
  if (id === null) return [];
  const { files } = await readManifest(folder, id);
  const verified: (readonly [string, VerifiedFile])[] = [];
  for (const [name, record] of Object.entries(files)) {
    if (record === undefined) continue;
    const path = join(folder, id, name);
    const file = await verifyFile(path, record);
    if (file !== null) verified.push([keyOf(path, record.sha256), file]);
  }
  return verified;
}

try {
  tell({ digest: await corpusDigest(corpusDir, maxFileBytes, blockingReads) });
} catch (error) {
  if (!(error instanceof DatelineError)) throw error;
  tell({ code: error.code, message: error.message });
}
// Whoever opens the index says what is wrong with it.
const verified = indexDir === null ? [] : await verifiedFiles(indexDir).catch(() => []);
const buffers = verified.flatMap(([, { sums, whole }]) => [sums.buffer, ...(whole === null ? [] : [whole.buffer])]);
tell({ verified }, buffers as ArrayBuffer[]);

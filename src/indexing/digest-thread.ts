import { parentPort, workerData } from 'node:worker_threads';
import { blockingReads } from '../corpus/blocking-reads.ts';
import { DatelineError } from '../errors.ts';
import { corpusDigest } from './corpus-digest.ts';
import type { DigestMessage } from './digest-ahead.ts';

const { corpusDir, maxFileBytes } = workerData as { corpusDir: string; maxFileBytes: number };

function tell(message: DigestMessage): void {
  parentPort?.postMessage(message, []);
}

try {
  tell({ digest: await corpusDigest(corpusDir, maxFileBytes, blockingReads) });
} catch (error) {
  if (!(error instanceof DatelineError)) throw error;
  tell({ code: error.code, message: error.message });
}

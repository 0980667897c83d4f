import { join } from 'node:path';
import type { Embedder } from '../../../src/domain/embedder.ts';
import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { stalenessOf } from '../../../src/indexing/staleness.ts';
import { benchCorpus } from './bench-corpus.ts';
import type { BenchDocument } from './bench-documents.ts';

/** Folders of a corpus and its index, as settings and builds name them. */
export interface BenchIndex {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly maxFileBytes: number;
}

/** An index of documents, kept between runs; built where it is not there or of other code, format or documents. */
export async function benchIndex(
  name: string,
  documents: readonly BenchDocument[],
  embedder: Embedder,
): Promise<BenchIndex> {
  const index = await benchFolders(name, documents);
  if ((await stalenessOf({ ...index, identity: embedder.identity })) !== null)
    await buildSnapshot({ ...index, embedder });
  return index;
}

/** The corpus of documents, written to its folder, and where its index is kept. */
export async function benchFolders(name: string, documents: readonly BenchDocument[]): Promise<BenchIndex> {
  const folder = await benchCorpus(name, documents);
  return { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index'), maxFileBytes: 10_000_000 };
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embedder } from '../../../src/domain/embedder.ts';
import type { Hit } from '../../../src/domain/snapshot.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { fuse } from '../../../src/retrieval/fuse.ts';
import type { EvaluationSet } from './evaluation-set.ts';
import { meanNdcg } from './mean-ndcg.ts';
import type { RetrievalFigures } from './retrieval-figures.ts';

/**
 * The product's own way: each document a `.txt` file, read, cut into chunks and indexed as any corpus is; each search
 * puts forward `candidates` chunks, and a document counts as its best one.
 */
export async function measureProduct(
  set: EvaluationSet,
  embedder: Embedder,
  candidates: readonly number[],
): Promise<ReadonlyMap<number, RetrievalFigures>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-retrieval-'));
  try {
    const snapshot = await indexed(set, embedder, folder);
    const figures = new Map<number, RetrievalFigures>();
    for (const depth of candidates) figures.set(depth, await measure(set, embedder, snapshot, depth));
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function indexed({ documents }: EvaluationSet, embedder: Embedder, folder: string): Promise<Snapshot> {
  const corpusDir = join(folder, 'corpus');
  const indexDir = join(folder, 'index');
  await mkdir(corpusDir);
  for (const { _id, title, text } of documents) {
    await writeFile(join(corpusDir, `${_id}.txt`), title === '' ? text : `${title}\n\n${text}`);
  }
  await buildSnapshot({ corpusDir, indexDir, maxFileBytes: 10_000_000, embedder });
  return openSnapshot(indexDir, embedder.identity);
}

async function measure(
  set: EvaluationSet,
  embedder: Embedder,
  snapshot: Snapshot,
  candidates: number,
): Promise<RetrievalFigures> {
  const rankedBy = (hits: readonly Hit[]): string[] => [
    ...new Set(
      snapshot.chunksAt(hits.map(({ chunk }) => chunk)).map(({ articleId }) => articleId.replace(/\.txt$/, '')),
    ),
  ];
  const keywordsFor = (query: string): readonly Hit[] => snapshot.searchKeywords(query, candidates);
  const vectorsFor = async (query: string): Promise<readonly Hit[]> =>
    snapshot.searchVectors(await embedder.embedQuery(query), candidates);
  return {
    pieces: snapshot.chunkCount,
    keywords: await meanNdcg(set, (query) => rankedBy(keywordsFor(query))),
    vectors: await meanNdcg(set, async (query) => rankedBy(await vectorsFor(query))),
    hybrid: await meanNdcg(set, async (query) =>
      rankedBy(fuse({ keywords: keywordsFor(query), vectors: await vectorsFor(query), weight: 0.5 })),
    ),
  };
}

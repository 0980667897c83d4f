import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { readCurrent } from '../../../src/indexing/current-snapshot.ts';
import { searchExactly } from '../../../src/indexing/exact-search.ts';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { Bench } from '../bench.ts';
import { benchIndex } from '../data/bench-index.ts';
import { CachedPassages } from '../data/cached-passages.ts';
import { drawn } from '../data/drawn.ts';
import { readContent } from '../data/stock-chunks.ts';
import { findingOf, type Finding } from '../finding.ts';

const QUESTIONS = 200;
const K = 10;

/** Share of the ten nearest vectors of real questions that a search finds after its index was loaded from disk. */
export async function measureRecall({ data: { judged }, sizes: [, , large], quick }: Bench): Promise<Finding[]> {
  const embedder = new CachedPassages(await shippedEmbedder());
  const { indexDir } = await benchIndex(large.name, large.documents, embedder);
  const snapshot = await openSnapshot(indexDir, embedder.identity);
  const { table, chunks } = await readContent(indexDir);
  const saved = join(indexDir, '..', `stock-${(await readCurrent(indexDir))?.slice(0, 12) ?? ''}`);
  if (!existsSync(saved)) {
    const stock = new HNSWLib(embedder, { space: 'cosine', numDimensions: table.dimension });
    const vector = (position: number) =>
      Array.from(table.data.subarray(position * table.dimension, (position + 1) * table.dimension));
    await stock.addVectors(
      chunks.map((_, position) => vector(position)),
      chunks.map(({ text }, position) => new Document({ pageContent: text, metadata: { position } })),
    );
    await stock.save(saved);
  }
  const stock = await HNSWLib.load(saved, embedder);
  const found = { ours: 0, peer: 0, all: 0 };
  for (const { question } of drawn(judged, quick ? 10 : QUESTIONS)) {
    const vector = await embedder.embedQuery(question);
    const nearest = new Set(searchExactly(table, Float32Array.from(vector), K).map(({ chunk }) => chunk));
    const theirs = await stock.similaritySearchVectorWithScore(vector, K);
    found.all += nearest.size;
    found.ours += snapshot.searchVectors(vector, K).filter(({ chunk }) => nearest.has(chunk)).length;
    found.peer += theirs.filter(([{ metadata }]) => nearest.has(metadata['position'] as number)).length;
  }
  await embedder.close();
  return [
    findingOf({
      row: 'recall',
      measured: `recall@10 after load, ${chunks.length.toLocaleString('en')} chunks`,
      unit: 'share',
      ours: [found.ours / found.all],
      against: 'HNSWLib as documented',
      peer: [found.peer / found.all],
      compared: 'ours',
      target: { least: 0.99 },
    }),
  ];
}

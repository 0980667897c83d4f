import { join } from 'node:path';
import { readCurrent } from '../../../src/indexing/current-snapshot.ts';
import { decodeContent, type SnapshotContent } from '../../../src/indexing/snapshot-content.ts';
import { readDataFiles, readManifest } from '../../../src/indexing/verify-snapshot.ts';
import type { StockChunk } from '../peers/stock-retriever.ts';

/** The chunks of the current snapshot with their vectors, as any other library takes them; none without a folder. */
export async function readStockChunks(indexDir: string): Promise<StockChunk[]> {
  if (indexDir === '') return [];
  const { chunks, table } = await readContent(indexDir);
  return chunks.map(({ text, articleId }, position) => ({
    text,
    articleId,
    vector: Array.from(table.data.subarray(position * table.dimension, (position + 1) * table.dimension)),
  }));
}

/** What the current snapshot of an index says. */
export async function readContent(indexDir: string): Promise<SnapshotContent> {
  const id = await readCurrent(indexDir);
  if (id === null) throw new Error('The index of the bench is not there.');
  const manifest = await readManifest(indexDir, id);
  return decodeContent(await readDataFiles(join(indexDir, id), manifest), manifest.embedder);
}

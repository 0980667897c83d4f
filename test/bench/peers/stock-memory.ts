/** Fills a MemoryVectorStore with the chunks of an index folder (none: leaves it empty), asks it, and tells that it is done. */
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { readStockChunks } from '../data/stock-chunks.ts';
import { StockEmbeddings } from './stock-embeddings.ts';

const BATCH = 1000;

const [indexDir = ''] = process.argv.slice(2);
const embeddings = new StockEmbeddings();
const store = new MemoryVectorStore(embeddings);
const vector = await embeddings.embedQuery('warm');
await fill();
for (let time = 0; time < 20; time++) await store.similaritySearchVectorWithScore(vector, 10);
globalThis.gc?.();
process.send?.('filled');
process.on('disconnect', () => process.exit());

async function fill(): Promise<void> {
  const chunks = await readStockChunks(indexDir);
  while (chunks.length > 0) {
    const batch = chunks.splice(-BATCH);
    await store.addVectors(
      batch.map((chunk) => [...chunk.vector]),
      batch.map(({ text, articleId }) => new Document({ pageContent: text, metadata: { articleId } })),
    );
  }
}

import { fileURLToPath } from 'node:url';
import { createEmbedder } from '../../src/models/create-embedder.ts';
import { renderTable } from './render-table.ts';
import { CachedEmbeddings } from './retrieval/cached-embeddings.ts';
import { readEvaluationSet } from './retrieval/evaluation-set.ts';
import { measureProduct } from './retrieval/product-protocol.ts';
import { measureReference } from './retrieval/reference-protocol.ts';
import type { RetrievalFigures } from './retrieval/retrieval-figures.ts';

const CANDIDATES = [50, 200, 1000];
const HEADER = ['set and protocol', 'pieces', 'BM25', 'vectors', 'hybrid'];

/** Prints mean nDCG@10 on the public sets that lie beside the repository; without them it says so and ends well. */
async function main(): Promise<void> {
  const sets = ['time', 'scifact'].flatMap((name) => readEvaluationSet(name) ?? []);
  if (sets.length === 0) {
    process.stdout.write('There are no evaluation sets in ../shared/eval: nothing to measure.\n');
    return;
  }
  const modelsDir = fileURLToPath(new URL('../../models', import.meta.url));
  const model = process.env['EMBEDDING_MODEL'] || 'dateline-embed-en';
  const embedder = new CachedEmbeddings(await createEmbedder({ model, modelsDir }));
  try {
    const rows: string[][] = [];
    for (const set of sets) {
      process.stderr.write(`Measuring ${set.name}: ${set.documents.length} documents …\n`);
      rows.push(row(`${set.name}, reference`, await measureReference(set, embedder)));
      for (const [candidates, figures] of await measureProduct(set, embedder, CANDIDATES)) {
        rows.push(row(`${set.name}, product, ${candidates} candidates`, figures));
      }
    }
    process.stdout.write(`${model}, mean nDCG@10\n${renderTable(HEADER, rows)}`);
  } finally {
    await embedder.close();
  }
}

function row(name: string, { pieces, keywords, vectors, hybrid }: RetrievalFigures): string[] {
  return [name, String(pieces), ...[keywords, vectors, hybrid].map((figure) => figure.toFixed(3).replace(/^0/, ''))];
}

await main();

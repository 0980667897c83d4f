import type { Chunk } from '../domain/chunk.ts';
import type { ChunkFilter, Snapshot } from '../domain/snapshot.ts';
import { KeywordIndex } from './keyword-index.ts';
import type { SnapshotContent } from './snapshot-content.ts';
import { termsOf } from './terms.ts';
import type { VectorStore } from './vector-store.ts';

/** A snapshot that is wholly in memory: nothing has to be fetched. */
export interface SnapshotInMemory extends Snapshot {
  readonly chunks: readonly Chunk[];
}

/** A snapshot in memory, ready for questions. */
export function serveSnapshot(id: string, content: SnapshotContent, vectors: VectorStore): SnapshotInMemory {
  const { chunks } = content;
  const keywords = new KeywordIndex(content.keywords);
  const articles = new Map(content.articles.map((article) => [article.id, article]));
  const positions = new Map<string, number[]>();
  for (const [position, { articleId }] of chunks.entries()) {
    const known = positions.get(articleId);
    if (known === undefined) positions.set(articleId, [position]);
    else known.push(position);
  }
  const among = (ids: ReadonlySet<string> | undefined): ChunkFilter | undefined =>
    ids && ((chunk) => ids.has((chunks[chunk] as Chunk).articleId));
  return {
    id,
    articles,
    chunks,
    chunkCount: chunks.length,
    copies: content.copies,
    get words() {
      return content.words;
    },
    vectorSearch: vectors.mode,
    read: async (compute) => compute(),
    chunksAt: (wanted) => wanted.map((position) => chunks[position] as Chunk),
    positionsOf: (articleId) => positions.get(articleId) ?? [],
    charactersOf: (articleId) => {
      const { text = '', body = [] } = articles.get(articleId) ?? {};
      return { text: text.length, body: body.reduce((sum, { start, end }) => sum + end - start, 0) };
    },
    articlesHolding: () => content.articles,
    searchVectors: (vector, k, articleIds) => vectors.search(vector, k, among(articleIds)),
    sentenceSimilarities: (vector, wanted) => wanted.map((chunk) => content.sentences.similarities(chunk, vector)),
    searchKeywords: (query, k, articleIds) => keywords.search(query, k, among(articleIds)),
    documentFrequency: (term) => keywords.documentFrequency(term),
    termsOf,
  };
}

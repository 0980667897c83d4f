import type { Snapshot } from '../domain/snapshot.ts';
import { KeywordIndex } from './keyword-index.ts';
import type { SnapshotContent } from './snapshot-content.ts';
import { termsOf } from './terms.ts';
import type { VectorStore } from './vector-store.ts';

/** A snapshot in memory, ready for questions. */
export function serveSnapshot(id: string, content: SnapshotContent, vectors: VectorStore): Snapshot {
  const keywords = new KeywordIndex(content.keywords);
  return {
    id,
    articles: new Map(content.articles.map((article) => [article.id, article])),
    chunks: content.chunks,
    copies: content.copies,
    get words() {
      return content.words;
    },
    vectorSearch: vectors.mode,
    searchVectors: (vector, k, allow) => vectors.search(vector, k, allow),
    sentenceSimilarities: (vector, chunk) => content.sentences.similarities(chunk, vector),
    searchKeywords: (query, k, allow) => keywords.search(query, k, allow),
    documentFrequency: (term) => keywords.documentFrequency(term),
    termsOf,
  };
}

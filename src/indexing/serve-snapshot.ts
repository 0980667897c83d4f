import { Document } from '@langchain/core/documents';
import type { Article } from '../domain/article.ts';
import type { CorpusWords } from '../domain/corpus-words.ts';
import type { ChunkFilter, Snapshot } from '../domain/snapshot.ts';
import type { ArticleStore } from './article-store.ts';
import type { KeywordIndex } from './keyword-index.ts';
import type { SentenceTable } from './sentence-table.ts';
import { termsOf } from './terms.ts';
import type { VectorStore } from './vector-store.ts';

/** The parts of a snapshot, open. */
export interface SnapshotParts {
  readonly store: ArticleStore;
  readonly copies: readonly (readonly string[])[];
  readonly vectors: VectorStore;
  readonly sentences: SentenceTable;
  readonly keywords: KeywordIndex;
  readonly words: () => CorpusWords;
}

/** A snapshot of the disk, ready for questions. */
export function serveSnapshot(
  id: string,
  { store, copies, vectors, sentences, keywords, words }: SnapshotParts,
): Snapshot {
  const among = (ids: ReadonlySet<string> | undefined): ChunkFilter | undefined =>
    ids && ((chunk) => ids.has(store.ownerOf(chunk).id));
  return {
    id,
    articles: store.articles,
    chunkCount: store.chunkCount,
    copies,
    get words() {
      return words();
    },
    vectorSearch: vectors.mode,
    read: async (compute) => {
      try {
        return compute();
      } finally {
        store.trim();
      }
    },
    chunksAt: (positions) => positions.map((position) => store.chunkAt(position)),
    positionsOf: (articleId) => store.positionsOf(articleId),
    charactersOf: (articleId) => store.charactersOf(articleId),
    articlesHolding: (terms, held, most) => holding({ store, keywords }, terms, held, most),
    searchVectors: (vector, k, articleIds) => vectors.search(vector, k, among(articleIds)),
    sentenceSimilarities: (vector, wanted) => wanted.map((chunk) => sentences.similarities(chunk, vector)),
    searchKeywords: (query, k, articleIds) => keywords.search(query, k, among(articleIds)),
    documentFrequency: (term) => keywords.documentFrequency(term),
    termsOf,
  };
}

/** The chunks of a store as LangChain's documents. */
export function documentsOf(store: ArticleStore) {
  return {
    at: (position: number) => {
      const { articleId, start, end, text } = store.chunkAt(position);
      return new Document({ pageContent: text, metadata: { articleId, start, end } });
    },
  };
}

function holding(
  { store, keywords }: Pick<SnapshotParts, 'store' | 'keywords'>,
  terms: readonly string[],
  held: 'each' | 'any',
  most = Infinity,
): Article[] {
  const distinct = [...new Set(terms)];
  const found = new Uint16Array(distinct.length === 0 ? 0 : store.chunkCount);
  for (const term of distinct) for (const chunk of keywords.textsOf(term)) found[chunk] = (found[chunk] as number) + 1;
  const enough = held === 'each' ? distinct.length : 1;
  const articles = new Set<Article>();
  // Chunks are in the order of articles.
  for (let chunk = 0; chunk < found.length && articles.size < most; chunk++)
    if ((found[chunk] as number) >= enough) articles.add(store.ownerOf(chunk));
  return [...articles];
}

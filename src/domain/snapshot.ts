import type { Article } from './article.ts';
import type { Chunk } from './chunk.ts';
import type { CorpusWords } from './corpus-words.ts';

/** A chunk by its position in the snapshot, with a similarity: higher is better. */
export interface Hit {
  readonly chunk: number;
  readonly score: number;
}

/** Which chunks a search may return; absent means all. */
export type ChunkFilter = (chunk: number) => boolean;

/** The articles of a snapshot by their ids, in the order of these. */
export type Articles = Pick<ReadonlyMap<string, Article>, 'get' | 'has' | 'keys' | 'values' | 'size'>;

/**
 * One complete, immutable, verified build of the index, open for reading. Where it is kept elsewhere, texts, chunks and
 * searches are fetched by need: whatever looks one up does so inside `read`. Metadata, sizes and words are always there.
 */
export interface Snapshot {
  /** SHA-256, hexadecimal: equal ids mean equal content. */
  readonly id: string;
  /** `text`, `body`, `dropped` and `metadataSpans` of an article are there inside `read` only. */
  readonly articles: Articles;
  /** Positions go from 0 to this: in article order, then text order. */
  readonly chunkCount: number;
  /** Groups of two or more articles that are copies or near-copies of each other, by id. */
  readonly copies: readonly (readonly string[])[];
  /** The words of the corpus, where the build has counted them; absent: count them. */
  readonly words?: CorpusWords | undefined;
  /** `exact` where the HNSW addon is missing or its file was refused. */
  readonly vectorSearch: 'hnsw' | 'exact';
  /**
   * What `compute` returns. It must be pure: where it looks up what is not in memory, that is fetched and it is run again.
   * Throws what it throws, and `INDEX_UNREACHABLE`.
   */
  read<T>(compute: () => T): Promise<T>;
  /** The chunks at these positions, in their order. */
  chunksAt(positions: readonly number[]): readonly Chunk[];
  /** The positions of an article's chunks, in text order. */
  positionsOf(articleId: string): readonly number[];
  /** Characters of an article's text, and of its body. */
  charactersOf(articleId: string): { readonly text: number; readonly body: number };
  /** At least the articles with a chunk that holds each (or any) of these index terms, in their order, or the first `most` of them; at most all. */
  articlesHolding(terms: readonly string[], held: 'each' | 'any', most?: number): readonly Article[];
  /** The `k` most similar chunks by cosine, best first; `articleIds` limits them to some articles. */
  searchVectors(vector: readonly number[], k: number, articleIds?: ReadonlySet<string>): readonly Hit[];
  /** Of each chunk, the cosines of a unit vector and its sentences, in order. */
  sentenceSimilarities(vector: readonly number[], chunks: readonly number[]): readonly (readonly number[])[];
  /** The `k` best chunks by BM25 over stemmed terms without stop words, best first. */
  searchKeywords(query: string, k: number, articleIds?: ReadonlySet<string>): readonly Hit[];
  /** In how many chunks a term (as the keyword index stems it) occurs. */
  documentFrequency(term: string): number;
  /** The index terms of a text: stemmed, without stop words, in order, repeats kept. */
  termsOf(text: string): string[];
}

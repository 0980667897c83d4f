import type { Article } from './article.ts';
import type { Chunk } from './chunk.ts';
import type { CorpusWords } from './corpus-words.ts';

/** A chunk by its position in `snapshot.chunks`, with a similarity: higher is better. */
export interface Hit {
  readonly chunk: number;
  readonly score: number;
}

/** Which chunks a search may return; absent means all. */
export type ChunkFilter = (chunk: number) => boolean;

/** One complete, immutable, verified build of the index, open for reading. */
export interface Snapshot {
  /** SHA-256 of the manifest, hexadecimal. */
  readonly id: string;
  /** In the order of their ids. */
  readonly articles: ReadonlyMap<string, Article>;
  /** In article order, then text order. */
  readonly chunks: readonly Chunk[];
  /** Groups of two or more articles that are copies or near-copies of each other, by id. */
  readonly copies: readonly (readonly string[])[];
  /** The words of articles and chunks, where they were counted at build time. */
  readonly words?: CorpusWords;
  /** `exact` where the HNSW addon is missing or its file was refused. */
  readonly vectorSearch: 'hnsw' | 'exact';
  /** The `k` most similar chunks by cosine, best first. */
  searchVectors(vector: readonly number[], k: number, allow?: ChunkFilter): Hit[];
  /** Cosine of a unit vector and each sentence of a chunk, in order. */
  sentenceSimilarities(vector: readonly number[], chunk: number): number[];
  /** The `k` best chunks by BM25 over stemmed terms without stop words, best first. */
  searchKeywords(query: string, k: number, allow?: ChunkFilter): Hit[];
  /** In how many chunks a term (as the keyword index stems it) occurs. */
  documentFrequency(term: string): number;
  /** The index terms of a text: stemmed, without stop words, in order, repeats kept. */
  termsOf(text: string): string[];
}

import type { Article } from './article.ts';
import type { Chunk } from './chunk.ts';

/** A chunk that was retrieved for a question. Scores are similarities: higher is better. */
export interface Passage {
  readonly chunk: Chunk;
  readonly article: Article;
  /** Fused score, 0 to 1 within one search. */
  readonly score: number;
  /** Cosine similarity of question and chunk, -1 to 1; null where the vector search did not see the chunk. */
  readonly similarity: number | null;
  /** Cosine similarity of question and each sentence of the chunk, in its order. */
  readonly sentenceSimilarities: readonly number[];
  /** BM25 score, 0 or more; 0 where no term of the question is in the chunk. */
  readonly keywordScore: number;
}

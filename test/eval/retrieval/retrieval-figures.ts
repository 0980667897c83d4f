/** Mean nDCG@10 of three ways to search, over so many pieces of text. */
export interface RetrievalFigures {
  readonly pieces: number;
  readonly keywords: number;
  readonly vectors: number;
  readonly hybrid: number;
}

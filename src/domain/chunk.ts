import type { Sentence } from './sentence.ts';
import type { Span } from './span.ts';

/** What is embedded and stored: a run of whole sentences of one article, at most 190 tokens of the embedder. */
export interface Chunk extends Span {
  readonly articleId: string;
  readonly sentences: readonly Sentence[];
  /** What the models see: the sentences with white space collapsed, joined by blanks. */
  readonly text: string;
}

import type { Article, BodySpan } from '../domain/article.ts';
import { sliceOf } from '../domain/span.ts';
import { shingleHashes } from './copies/shingle-hashes.ts';
import { similarPairs } from './copies/similar-pairs.ts';

/** A body span that says again what an earlier one of the same article said. */
export interface RepeatedSpan {
  readonly span: BodySpan;
  /** The first span of the same wording. */
  readonly original: BodySpan;
}

const MIN_SHINGLES = 5;
const MIN_JACCARD = 0.8;

/**
 * Paragraphs of one article that repeat an earlier one, word for word or nearly (80 % of their runs of four words);
 * those of fewer than eight words do not count. In text order; nothing is deleted.
 */
export function findRepeatedSpans(article: Pick<Article, 'text' | 'body'>): RepeatedSpan[] {
  const sets = article.body
    .map((span) => shingleHashes(sliceOf(article.text, span)))
    .map((set) => (set.length < MIN_SHINGLES ? new Uint32Array() : set));
  const pairs = similarPairs(sets, ({ jaccard }) => jaccard >= MIN_JACCARD);
  const original = new Map<number, number>();
  for (const { a, b } of pairs) original.set(b, Math.min(a, original.get(b) ?? b));
  return [...original]
    .sort(([x], [y]) => x - y)
    .map(([b, a]) => ({ span: article.body[b] as BodySpan, original: article.body[a] as BodySpan }));
}

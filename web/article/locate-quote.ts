import type { ArticleView } from '../../src/protocol/article-view.ts';
import type { PassageReference } from './passage-link.ts';

interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a quote stands in the article as it is now. Only `verified` and `moved` may be highlighted. */
export type QuotePlace =
  | { readonly state: 'none' }
  | { readonly state: 'malformed' }
  | { readonly state: 'verified'; readonly span: TextSpan }
  | { readonly state: 'moved'; readonly span: TextSpan }
  | { readonly state: 'gone'; readonly quote: string }
  | { readonly state: 'mismatch'; readonly quote: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'out-of-range' };

/**
 * Finds the passage a link or a citation points to. Offsets count only while the digest is the one they were taken from;
 * in an article that has changed, only the very words of `quote` (null where nobody remembers them) count.
 */
export function locateQuote(
  article: Pick<ArticleView, 'text' | 'articleDigest'>,
  reference: PassageReference | 'malformed' | null,
  quote: string | null,
): QuotePlace {
  if (reference === null) return { state: 'none' };
  if (reference === 'malformed') return { state: 'malformed' };
  const { start, end, digest } = reference;
  if (!article.articleDigest.startsWith(digest)) return locateInChanged(article.text, start, quote);
  if (start >= end || end > article.text.length) return { state: 'out-of-range' };
  if (quote !== null && article.text.slice(start, end) !== quote) return { state: 'mismatch', quote };
  return { state: 'verified', span: { start, end } };
}

function locateInChanged(text: string, formerStart: number, quote: string | null): QuotePlace {
  if (quote === null || quote === '') return { state: 'unknown' };
  const before = text.lastIndexOf(quote, formerStart);
  const after = text.indexOf(quote, formerStart);
  if (before < 0 && after < 0) return { state: 'gone', quote };
  const nearest = after < 0 || (before >= 0 && formerStart - before < after - formerStart) ? before : after;
  return { state: 'moved', span: { start: nearest, end: nearest + quote.length } };
}

import type { Citation } from '../../src/protocol/citation.ts';

/** A quote as the tables of cases hold it. */
export interface CaseQuote {
  readonly quote: string;
  readonly speaker: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly title: string;
}

/** The quotes of a case as citations, under 1, 2, … */
export function caseCitations(quotes: readonly CaseQuote[]): Citation[] {
  return quotes.map((quote, index) => ({
    ...quote,
    marker: index + 1,
    articleId: `case-${index + 1}.txt`,
    articleDigest: '0'.repeat(64),
    author: null,
    publishedPrecision: quote.publishedAt === null ? null : 'day',
    url: null,
    source: 'body',
    start: 0,
    end: quote.quote.length,
  }));
}

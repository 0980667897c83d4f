import { collapsed } from '../../domain/span.ts';
import type { Statement } from '../../protocol/answer.ts';
import type { Citation } from '../../protocol/citation.ts';
import { displayDate } from './display-date.ts';

/** A statement that is nothing but a quote behind its attribution: outlet or title, and date. */
export function quotedStatement(citation: Citation): Statement {
  return {
    text: `${attribution(citation)}: “${collapsed(citation.quote)}”`,
    support: 'verbatim',
    markers: [citation.marker],
  };
}

function attribution({ publisher, title, publishedAt, publishedPrecision }: Citation): string {
  const date = displayDate(publishedAt, publishedPrecision);
  return publisher === null ? `In “${collapsed(title)}” (${date})` : `${publisher} (${date})`;
}

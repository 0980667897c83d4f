import { collapsed } from '../../domain/span.ts';
import type { Statement } from '../../protocol/answer.ts';
import type { Citation } from '../../protocol/citation.ts';
import { displayDate } from './display-date.ts';

/** A statement that is nothing but a quote behind its attribution: speaker, outlet or title, and date. */
export function quotedStatement(citation: Citation): Statement {
  return {
    text: `${attribution(citation)}: “${collapsed(citation.quote)}”`,
    support: 'verbatim',
    markers: [citation.marker],
  };
}

function attribution({ publisher, title, publishedAt, publishedPrecision, speaker }: Citation): string {
  const date = displayDate(publishedAt, publishedPrecision);
  const source = publisher === null ? `“${collapsed(title)}” (${date})` : `${publisher} (${date})`;
  if (speaker === null) return publisher === null ? `In ${source}` : source;
  return `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}, in ${source}`;
}

import type { Article } from '../../domain/article.ts';
import { sliceOf, type Span } from '../../domain/span.ts';
import { readDates } from '../dating/read-dates.ts';
import type { AskedField } from './asked-field.ts';

/**
 * Where the text states a field of its article: the span it was read from; else, for what a page's head declares, a line
 * outside the story that says the same. Undefined where only the head does.
 */
export function whereStated(article: Article, field: AskedField['field']): Span | undefined {
  const read = article.metadataSpans[field === 'date' ? 'publishedAt' : field];
  if (read) return read;
  const { text, dropped, publishedAt, publishedPrecision } = article;
  if (field === 'date') {
    if (publishedAt === null || publishedPrecision !== 'day') return undefined;
    for (const span of dropped) {
      const date = readDates(sliceOf(text, span), null).find((each) => each.date === publishedAt);
      if (date) return { start: span.start + date.start, end: span.start + date.end };
    }
    return undefined;
  }
  const value = article[field];
  if (value === null || value === '') return undefined;
  for (const span of dropped) {
    const at = sliceOf(text, span).indexOf(value);
    if (at >= 0) return { start: span.start + at, end: span.start + at + value.length };
  }
  return undefined;
}

import type { Citation } from '../../protocol/citation.ts';
import { displayDate } from '../composing/display-date.ts';
import type { QuotedMetadata } from './attribution-prefix.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What a statement may name of a cited article in front: title, outlet, author, and its date in each usual form. */
export function quotedMetadata({
  title,
  publisher,
  author,
  publishedAt,
  publishedPrecision,
}: Pick<Citation, 'title' | 'publisher' | 'author' | 'publishedAt' | 'publishedPrecision'>): QuotedMetadata {
  const day = publishedPrecision === 'day' ? publishedAt : null;
  return {
    title,
    publisher,
    author,
    publishedAt: day,
    dates: [displayDate(publishedAt, publishedPrecision), ...formsOf(publishedAt)],
  };
}

/** "2024-10-08", "October 8, 2024", "8 October", "October 2024", "2024" …: the date itself, or less precise. */
function formsOf(date: string | null): string[] {
  const [year, number, day] = (date ?? '').split('-');
  const month = MONTHS[Number(number) - 1];
  if (!date || !year) return [];
  if (!month) return [date];
  const less = [date, `${month} ${year}`, `${month}, ${year}`, year];
  if (!day) return less;
  return [month, month.slice(0, 3)]
    .flatMap((name) => [
      `${name} ${Number(day)}, ${year}`,
      `${name} ${Number(day)} ${year}`,
      `${Number(day)} ${name} ${year}`,
      `${Number(day)} ${name}`,
      `${name} ${Number(day)}`,
    ])
    .concat(less);
}

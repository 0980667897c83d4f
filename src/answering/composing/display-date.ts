import type { DatePrecision } from '../../domain/article.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A publication date for reading: "28 October 2024", "October 2024", "2024"; "undated" for null. */
export function displayDate(publishedAt: string | null, precision: DatePrecision | null): string {
  if (publishedAt === null || precision === null) return 'undated';
  const [year, month, day] = publishedAt.split('-');
  const monthName = MONTHS[Number(month) - 1];
  if (precision === 'year' || monthName === undefined) return String(year);
  return precision === 'month' ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

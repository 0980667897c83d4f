import type { DatePrecision } from '../../domain/article.ts';
import { formatDate } from '../../protocol/format-date.ts';

/** Characters of an ISO date that are as precise as said. */
const LENGTH: Readonly<Record<DatePrecision, number>> = { year: 4, month: 7, day: 10 };

/** A publication date for reading: "28 October 2024", "October 2024", "2024"; "undated" for null. */
export function displayDate(publishedAt: string | null, precision: DatePrecision | null): string {
  return publishedAt === null || precision === null ? 'undated' : formatDate(publishedAt.slice(0, LENGTH[precision]));
}

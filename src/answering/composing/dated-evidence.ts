import type { DatePrecision } from '../../domain/article.ts';
import { isWithin, type Period } from '../dating/period.ts';
import { readDates } from '../dating/read-dates.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** A sentence with the date of what it tells. */
export interface DatedEvidence {
  readonly evidence: Evidence;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as the precision says. */
  readonly date: string;
  readonly precision: DatePrecision;
}

/**
 * The sentences that give a date of their own, read with the day of their article as reference: the first date within the
 * period, or the first at all where none is asked about; with `isPast` none that is later than the article.
 */
export function datedEvidence(evidence: readonly Evidence[], period: Period | null, isPast: boolean): DatedEvidence[] {
  return evidence.flatMap((item): DatedEvidence[] => {
    const { publishedAt, publishedPrecision } = item.passage.article;
    const all = readDates(item.text, publishedPrecision === 'day' ? publishedAt : null);
    // What is only announced has not happened; it is told where nothing else is.
    const past = all.filter(({ date }) => publishedAt === null || date.slice(0, publishedAt.length) <= publishedAt);
    const dates = isPast ? past : all;
    const found = period
      ? dates.find(({ date, precision }) => isWithin(date, precision, period))
      : (dates.find(({ precision }) => precision === 'day') ?? dates[0]);
    return found ? [{ evidence: item, date: found.date, precision: found.precision }] : [];
  });
}

/** The dated sentences of what has happened; where there are none, those of what is announced. */
export function eventsIn(evidence: readonly Evidence[], period: Period | null): DatedEvidence[] {
  const happened = datedEvidence(evidence, period, true);
  return happened.length > 0 ? happened : datedEvidence(evidence, period, false);
}

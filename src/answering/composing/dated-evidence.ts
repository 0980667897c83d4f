import type { DatePrecision } from '../../domain/article.ts';
import type { AskedPeriod } from '../dating/asked-period.ts';
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

/** The name of a day of the week, anywhere in a text. */
export const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/**
 * The sentences that name the days of the period themselves: "in August", where an article without a date leaves the year
 * open; those of passages that name the weekday of the question, in articles without a date.
 */
export function sayingThePeriod(evidence: readonly Evidence[], period: AskedPeriod): Evidence[] {
  const { from, anyYear, precision, relative, words } = period;
  const weekday = relative ? WEEKDAY.exec(words)?.[0] : undefined;
  if (weekday !== undefined) {
    const pattern = new RegExp(`\\b${weekday}\\b`, 'i');
    return evidence.filter(({ passage }) => passage.article.publishedAt === null && pattern.test(passage.chunk.text));
  }
  if (!anyYear || from === null || precision === 'year') return [];
  const day = new Date(`${from}T12:00:00Z`);
  const month = day.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
  const date = String(day.getUTCDate());
  const named = precision === 'month' ? month : `${month} ${date}|${date}(?:st|nd|rd|th)?(?: of)? ${month}`;
  const pattern = new RegExp(`\\b(?:${named})\\b(?! \\d{4})`);
  return evidence.filter(({ text }) => pattern.test(text));
}

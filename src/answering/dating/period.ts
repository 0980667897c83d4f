import type { DatePrecision } from '../../domain/article.ts';

/** The days that a question asks about, both inclusive; null is open. */
export interface Period {
  /** `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** No year was said: the same days of any year are meant. */
  readonly anyYear: boolean;
}

/** Whether a date, as precise as it is, lies within the period: a month is not within a day. */
export function isWithin(date: string, precision: DatePrecision, period: Period): boolean {
  const [first, last] = daysOf(date, precision);
  if (!period.anyYear)
    return (period.from === null || first >= period.from) && (period.to === null || last <= period.to);
  const year = first.slice(0, 4);
  const [from, to] = [withYear(period.from, year), withYear(period.to, year)];
  return (from === null || first >= from) && (to === null || last <= to);
}

/** The first and the last day of a date that may be a month or a year. */
export function daysOf(date: string, precision: DatePrecision): [string, string] {
  switch (precision) {
    case 'day':
      return [date, date];
    case 'month':
      return [`${date.slice(0, 7)}-01`, lastDayOfMonth(date)];
    case 'year':
      return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`];
  }
}

/** The day so many days after (before, where negative) a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function lastDayOfMonth(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function withYear(day: string | null, year: string): string | null {
  return day === null ? null : `${year}${day.slice(4)}`;
}

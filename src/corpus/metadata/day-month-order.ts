import { writtenDates, type CalendarDate, type WrittenDate } from './written-date.ts';

/** How a page or a publisher writes numeric dates. */
export type DayMonthOrder = 'day-first' | 'month-first';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_FIRST_ZONES = /\b(?:IST|GMT|BST|CET|CEST|EET|EEST|WET|AEST|AEDT|NZST|NZDT|SAST|PKT|SGT|EAT|WAT)\b/;
const MONTH_FIRST_ZONES = /\b(?:E[SD]?T|P[SD]T|C[SD]T|M[SD]T|AKDT|AKST|HST)\b/;

/**
 * Which number of a numeric date is the day, by evidence alone: a part over 12; the weekday beside it; another numeric
 * date of the page with a part over 12; a date of the page in words or ISO form that equals one reading only; the order
 * that other pages of the publisher prove; dots (only day-first countries write them); a time zone in the line. Null
 * where nothing tells.
 */
export function dayMonthOrder(
  date: WrittenDate,
  line: string,
  page: readonly WrittenDate[],
  publisherOrder: DayMonthOrder | null,
): DayMonthOrder | null {
  return (
    ownOrder(date) ??
    weekdayOrder(date, line) ??
    provenOrder(page) ??
    equalOrder(date, page) ??
    publisherOrder ??
    (line.slice(date.start, date.end).includes('.') ? 'day-first' : null) ??
    zoneOrder(line)
  );
}

/** The order that numeric dates with a part over 12 prove; null where there is none or they contradict each other. */
export function provenOrder(dates: readonly WrittenDate[]): DayMonthOrder | null {
  const orders = new Set(dates.filter((date) => date.form === 'numeric').map(ownOrder));
  orders.delete(null);
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** The date in the order found: the year alone where day and month cannot be told apart. */
export function inOrder(date: WrittenDate, order: DayMonthOrder | null): CalendarDate {
  const { dayFirst, monthFirst } = date;
  const known = order === 'day-first' ? dayFirst : order === 'month-first' ? monthFirst : null;
  const either = (dayFirst ?? monthFirst) as CalendarDate;
  if (known) return known;
  return dayFirst?.value === monthFirst?.value ? either : { value: either.value.slice(0, 4), precision: 'year' };
}

/** All dates of the lines of a page: the evidence for the order of one of them. */
export function datesOfLines(lines: readonly string[]): WrittenDate[] {
  return lines.flatMap(writtenDates);
}

function ownOrder({ dayFirst, monthFirst }: WrittenDate): DayMonthOrder | null {
  if (dayFirst && monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

function weekdayOrder({ dayFirst, monthFirst }: WrittenDate, line: string): DayMonthOrder | null {
  const named = /\b(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs|r)?\b/i
    .exec(line)?.[1]
    ?.toLowerCase();
  if (named === undefined) return null;
  const fits = (date: CalendarDate | null): boolean =>
    date?.precision === 'day' && (WEEKDAYS[new Date(date.value).getUTCDay()] as string).startsWith(named);
  if (fits(dayFirst) === fits(monthFirst)) return null;
  return fits(dayFirst) ? 'day-first' : 'month-first';
}

function equalOrder({ dayFirst, monthFirst }: WrittenDate, page: readonly WrittenDate[]): DayMonthOrder | null {
  const certain = new Set(page.filter((date) => date.form !== 'numeric').map((date) => date.dayFirst?.value));
  const [first, second] = [certain.has(dayFirst?.value), certain.has(monthFirst?.value)];
  return first === second ? null : first ? 'day-first' : 'month-first';
}

function zoneOrder(line: string): DayMonthOrder | null {
  if (DAY_FIRST_ZONES.test(line)) return 'day-first';
  return MONTH_FIRST_ZONES.test(line) ? 'month-first' : null;
}

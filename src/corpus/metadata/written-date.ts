import type { DatePrecision } from '../../domain/article.ts';

/** A date whose parts are known. `value` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export interface CalendarDate {
  readonly value: string;
  readonly precision: DatePrecision;
}

/** A date as it stands in a line: read, or two numbers whose order is open. */
export interface WrittenDate {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly form: 'iso' | 'month-name' | 'numeric';
  /** For `numeric`: first number the day and first number the month; null where the calendar has no such day. */
  readonly dayFirst: CalendarDate | null;
  readonly monthFirst: CalendarDate | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?`;
const DAY = `\\d{1,2}(?:st|nd|rd|th)?`;
const DATE = new RegExp(
  [
    `(?<iso>\\b(?<y1>\\d{4})(?<sep>[-/.])(?<m1>\\d{1,2})\\k<sep>(?<d1>\\d{1,2})(?!\\d))`,
    `(?<dmy>\\b(?<d2>${DAY})(?: of)?[ -](?<m2>${MONTH})[ -,]{1,2}(?<y2>\\d{4})\\b)`,
    `(?<mdy>\\b(?<m3>${MONTH}) (?<d3>${DAY}),? ?(?:at )?(?<y3>\\d{4})\\b)`,
    `(?<my>\\b(?<m4>${MONTH}),? (?<y4>\\d{4})\\b)`,
    `(?<num>\\b(?<a>\\d{1,2})(?<sep2>[-/.])(?<b>\\d{1,2})\\k<sep2>(?<y5>\\d{4}|\\d{2})(?![\\d.]))`,
  ].join('|'),
  'gi',
);

/** The dates in a line of at most a few hundred characters, in order. A month and day without a year is no date. */
export function writtenDates(line: string): WrittenDate[] {
  return [...line.matchAll(DATE)].flatMap((match): WrittenDate[] => {
    const g = match.groups as Record<string, string | undefined>;
    const at = { start: match.index, end: match.index + match[0].length };
    if (g['num'] !== undefined) {
      const year = fullYear(g['y5'] as string);
      const [a, b] = [Number(g['a']), Number(g['b'])];
      const [dayFirst, monthFirst] = [calendarDate(year, b, a), calendarDate(year, a, b)];
      return dayFirst || monthFirst ? [{ ...at, form: 'numeric', dayFirst, monthFirst }] : [];
    }
    const year = Number(g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y4']);
    const name = g['m2'] ?? g['m3'] ?? g['m4'];
    const month = name === undefined ? Number(g['m1']) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const day = g['d1'] ?? g['d2'] ?? g['d3'];
    const date = calendarDate(year, month, day === undefined ? undefined : Number.parseInt(day, 10));
    const form = name === undefined ? 'iso' : 'month-name';
    return date ? [{ ...at, form, dayFirst: date, monthFirst: date }] : [];
  });
}

/** A date of the calendar, as precise as its parts; null where there is no such day. */
export function calendarDate(year: number, month?: number, day?: number): CalendarDate | null {
  if (year < 1600 || year > 2999) return null;
  if (month === undefined) return { value: String(year), precision: 'year' };
  if (month < 1 || month > 12) return null;
  const padded = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return { value: padded, precision: 'month' };
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { value: `${padded}-${String(day).padStart(2, '0')}`, precision: 'day' };
}

/** Two digits are years of this century up to 69, as POSIX reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

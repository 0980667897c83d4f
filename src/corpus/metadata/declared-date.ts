import { calendarDate, writtenDates, type CalendarDate } from './written-date.ts';
import { dayMonthOrder, inOrder } from './day-month-order.ts';

/**
 * A date as front matter or an HTML head declares it: ISO 8601 (the calendar day as written, whatever its zone), RFC 2822,
 * words, eight digits, a year with or without a month, seconds or milliseconds since 1970 (UTC). Null where it is none.
 */
export function declaredDate(written: string): CalendarDate | null {
  const text = written.trim().slice(0, 100);
  if (/^\d{9,10}$|^\d{12,13}$/.test(text)) {
    const milliseconds = Number(text) * (text.length <= 10 ? 1000 : 1);
    const day = new Date(milliseconds);
    return calendarDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  const digits = /^(\d{4})-?(\d{2})-?(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
  if (digits) return calendarDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const short = /^(\d{4})(?:[-/](\d{1,2}))?$/.exec(text);
  if (short) return calendarDate(Number(short[1]), short[2] === undefined ? undefined : Number(short[2]));
  const first = writtenDates(text.replace(/^(\d{4}-\d{1,2}-\d{1,2})T/, '$1 '))[0];
  return first ? inOrder(first, dayMonthOrder(first, text, [], null)) : null;
}

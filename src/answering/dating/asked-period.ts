import type { DatePrecision } from '../../domain/article.ts';
import { formatDate } from '../../protocol/format-date.ts';
import { addDays, daysOf, type Period } from './period.ts';
import { readDates, type ReadDate } from './read-dates.ts';
import { endsWithTodayInName } from './today-in-name.ts';

/** When a question asks about. */
export interface AskedPeriod extends Period {
  /** `as-of` asks for what was known then; the others for what happened then. */
  readonly how: 'within' | 'as-of';
  /** The words of the question that say it, and where they stand. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** How precisely the question says it. */
  readonly precision: DatePrecision;
  /** Whether the words only mean a date beside the newest article ("last week"). */
  readonly relative: boolean;
}

const RELATIVE =
  /\b(?:in |over |during |within )?(?:the )?(?:(last|past|previous) (\d{1,3} |few |couple of )?(days?|weeks?|months?|years?)|this (week|month|year)|(yesterday|today))\b/gi;
const BEFORE_DATE =
  /\b(as of|as at|as on|up to|by the end of|since|after|from|before|until|till|by|between|on|in|during|at)(?: (?:the|early|late|mid|end of|beginning of))* $/i;
/** A day that is counted from the newest article, or from the next one where the question looks ahead. */
const DAY_OF_WEEK = /(?:day|week|weekend)\W*$/i;
/** "between 3 and" before "9 May". */
const RANGE_OPENS = /\b(?:between|from) (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:and|to|until|till) (?:the )?$/i;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 366 };

/**
 * The period that a question names ("on 18 May", "since Monday", "between May and July", "last week"), counted from the
 * day of the newest article where it says no more; null where it names none.
 */
export function askedPeriod(question: string, newest: string | null): AskedPeriod | null {
  const relative = [...question.matchAll(RELATIVE)].find(
    ({ 0: words, index }) => !endsWithTodayInName(question.slice(0, index + words.length)),
  );
  if (relative && newest !== null) return relativePeriod(relative, question, newest);
  const isOfWeek = ({ start, end }: ReadDate) => DAY_OF_WEEK.test(question.slice(start, end));
  const dates = readDates(question, newest).map((date) => (isOfWeek(date) ? date : notAfter(date, newest)));
  const [first, second] = dates;
  if (!first) return null;
  const before = BEFORE_DATE.exec(question.slice(0, first.start));
  const preposition = before?.[1]?.toLowerCase() ?? '';
  // "the budget of 2026": a name rather than a time.
  if (preposition === '' && first.precision !== 'day') return null;
  const start = before ? first.start - before[0].length : first.start;
  const isRange =
    second !== undefined &&
    /^\s*(?:and|to|until|till|-|–)\s*$/.test(question.slice(first.end, second.start)) &&
    /^(?:between|from)$/.test(preposition);
  const end = isRange ? second.end : first.end;
  const words = question.slice(start, end).trim();
  const isWeekday = isOfWeek(first);
  const place = { words, start, end, relative: isWeekday, precision: first.precision };
  const [from, to] = daysFor(first);
  const anyYear = !first.hasYear && !isWeekday;
  const opening = RANGE_OPENS.exec(question.slice(0, first.start));
  if (opening && first.precision === 'day') {
    const day = `${first.date.slice(0, 8)}${(opening[1] as string).padStart(2, '0')}`;
    const begins = { start: opening.index, words: question.slice(opening.index, first.end) };
    return { ...place, ...begins, from: day, to, anyYear, how: 'within' };
  }
  if (first.to !== null) return { ...place, from, to: first.to, anyYear, how: 'within' };
  if (isRange) return { ...place, ...inOrder(first, second), how: 'within' };
  return bounded({ ...place, anyYear }, from, to, preposition);
}

/** From the first to the last of the days, or from them on, or up to them, as the preposition says. */
function bounded(
  place: Omit<AskedPeriod, 'from' | 'to' | 'how'>,
  from: string,
  to: string,
  preposition: string,
): AskedPeriod {
  const open = { ...place, anyYear: false };
  switch (preposition) {
    case 'since':
    case 'from':
      return { ...open, from, to: null, how: 'within' };
    case 'after':
      return { ...open, from: addDays(to, 1), to: null, how: 'within' };
    case 'before':
      return { ...open, from: null, to: addDays(from, -1), how: 'within' };
    case 'until':
    case 'till':
    case 'by':
    case 'up to':
      return { ...open, from: null, to, how: 'within' };
    case 'as of':
    case 'as at':
    case 'as on':
      return { ...open, from: null, to, how: 'as-of' };
    default:
      return { ...place, from, to, how: 'within' };
  }
}

/** What a reader is told of a period that the question did not date itself. */
export function periodNotice({ words, from, to }: AskedPeriod, newest: string) {
  const last = formatDate(to ?? newest);
  const days = from === null ? `up to ${last}` : from === to ? last : `${formatDate(from)} to ${last}`;
  return {
    code: 'relative-date',
    text: `“${words}” was read as ${days}: the newest article is of ${formatDate(newest)}.`,
  };
}

function relativePeriod(
  { 0: words, 1: last, 2: count, 3: unit, 4: current, 5: day, index }: RegExpExecArray,
  question: string,
  newest: string,
): AskedPeriod {
  const place = {
    words,
    start: index,
    end: index + words.length,
    relative: true,
    how: 'within' as const,
    precision: 'day' as const,
    anyYear: false,
  };
  if (day) {
    const on = /yesterday/i.test(day) ? addDays(newest, -1) : newest;
    const before = BEFORE_DATE.exec(question.slice(0, index));
    const start = before?.index ?? index;
    const preposition = before?.[1]?.toLowerCase() ?? '';
    // "The news from yesterday" is of that day.
    return bounded(
      { ...place, start, words: question.slice(start, place.end) },
      on,
      on,
      preposition === 'from' ? '' : preposition,
    );
  }
  if (current) {
    if (/week/i.test(current)) return { ...place, from: addDays(newest, -6), to: newest };
    return { ...place, from: daysOf(newest, /month/i.test(current) ? 'month' : 'year')[0], to: newest };
  }
  const size = DAYS[(unit ?? 'week').toLowerCase().replace(/s$/, '')] ?? 7;
  const number = count === undefined ? 1 : Number.parseInt(count, 10) || 3;
  return { ...place, from: addDays(newest, -size * number), to: newest, relative: last !== undefined };
}

function earlier(date: string): string {
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

/** A date without a year is the last one that the articles can know of. */
function notAfter(read: ReadDate, newest: string | null): ReadDate {
  if (read.hasYear || newest === null || read.date <= newest) return read;
  return { ...read, date: earlier(read.date), to: read.to === null ? null : earlier(read.to) };
}

function daysFor({ date, precision }: ReadDate): [string, string] {
  return daysOf(date, precision);
}

function inOrder(a: ReadDate, b: ReadDate): Period {
  const [first, second] = [daysFor(a), daysFor(b)];
  // "between 10 May and 19 May 2021": the year is said once.
  const year = (b.hasYear ? b : a.hasYear ? a : null)?.date.slice(0, 4);
  const fix = (day: string, own: ReadDate) => (own.hasYear || year === undefined ? day : `${year}${day.slice(4)}`);
  const days = [fix(first[0], a), fix(first[1], a), fix(second[0], b), fix(second[1], b)].sort();
  return { from: days[0] as string, to: days.at(-1) as string, anyYear: false };
}

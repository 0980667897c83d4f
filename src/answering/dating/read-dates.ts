import * as chrono from 'chrono-node';
import type { DatePrecision } from '../../domain/article.ts';
import { looksAhead } from './looks-ahead.ts';
import { isVerbBehind } from './month-or-verb.ts';
import { addDays } from './period.ts';
import { endsWithTodayInName } from './today-in-name.ts';

/** A date that a text gives, with its place in the text. */
export interface ReadDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as the precision says. */
  readonly date: string;
  readonly precision: DatePrecision;
  /** The last day of a range ("3 to 9 May"), `YYYY-MM-DD`; null for a single date. */
  readonly to: string | null;
  /** Whether the text itself says the year. */
  readonly hasYear: boolean;
  readonly start: number;
  readonly end: number;
}

const MAX_CHARACTERS = 1000;
const HINT =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yesterday|today|tonight|tomorrow|(?:15|16|17|18|19|20)\d\d)/i;
const YEAR = /\b(?:in|since|of|until|by|from|before|after|during) (?:the year )?((?:1[5-9]|20)\d\d)\b(?![,.]?\d)/gi;
const WORD_TOO = /^(?:may|march|mar|august|sun|sat|sept|second|wed)$/;
const IN_BEFORE = /\b(?:in|since|until|till|before|during|by|last|next|late|early)\s+$/i;

/**
 * The dates in one sentence, in order. Days of the week, "yesterday" and dates without a year are counted from the
 * reference (`YYYY-MM-DD`), weekdays backwards unless the sentence looks ahead; without one only dates with a year are
 * read. chrono-node sees at most 1,000 characters.
 */
export function readDates(sentence: string, reference: string | null): ReadDate[] {
  const text = sentence.slice(0, MAX_CHARACTERS);
  if (!HINT.test(text)) return [];
  const instant = new Date(`${reference ?? '2000-01-01'}T12:00:00Z`);
  const dates = chrono.en.casual
    .parse(text, { instant, timezone: 0 })
    .flatMap(({ start, end, index, text: said }): ReadDate[] => {
      const hasYear = start.isCertain('year');
      const to = end?.isCertain('day') && start.isCertain('day') ? isoDay(end) : null;
      const place = { to, hasYear, start: index, end: index + said.length };
      if (reference === null && !hasYear) return [];
      // "may" and "the march" are months only with a number beside them or "in" before them; "50 minutes" is no date.
      if (WORD_TOO.test(said) && !IN_BEFORE.test(text.slice(0, index))) return [];
      if (isVerb(said, text, index) || endsWithTodayInName(text.slice(0, place.end))) return [];
      if (/\b(?:seconds?|minutes?|hours?|days|weeks|months|years|now)\b/.test(said)) return [];
      const isAhead = () => looksAhead(text.slice(Math.max(0, index - 40), index), said);
      if (start.isCertain('weekday') && !start.isCertain('day')) {
        if (reference === null) return [];
        return [{ ...place, date: weekday(reference, start.get('weekday') ?? 0, isAhead()), precision: 'day' }];
      }
      const nearest = isoDay(start);
      // "Postponed to 9 March", said in August.
      const isPast = !hasYear && reference !== null && nearest < reference.slice(0, 7);
      const day = isPast && isAhead() ? aYearLater(nearest) : nearest;
      if (start.isCertain('day')) return [{ ...place, date: day, precision: 'day' }];
      return start.isCertain('month') ? [{ ...place, date: day.slice(0, 7), precision: 'month' }] : [];
    });
  const years = [...text.matchAll(YEAR)].map(({ 0: said, 1: year, index }): ReadDate => {
    return {
      date: year as string,
      precision: 'year',
      to: null,
      hasYear: true,
      start: index + said.length - 4,
      end: index + said.length,
    };
  });
  const isInside = (inner: ReadDate) => dates.some(({ start, end }) => start <= inner.start && inner.end <= end);
  return [...dates, ...years.filter((year) => !isInside(year))].sort((a, b) => a.start - b.start);
}

/** "25 may have died", read as a day of May. */
function isVerb(said: string, text: string, start: number): boolean {
  const at = start + said.search(/(?:\d{1,2}|first|second|third) (?:may|march)$/);
  const month = start + said.lastIndexOf(' ');
  return at >= start && isVerbBehind(text.slice(0, at), text.slice(month));
}

function aYearLater(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** The last such weekday up to the reference, or the next one after it. */
function weekday(reference: string, wanted: number, ahead: boolean): string {
  const own = new Date(`${reference}T12:00:00Z`).getUTCDay();
  return ahead ? addDays(reference, (wanted - own + 7) % 7 || 7) : addDays(reference, -((own - wanted + 7) % 7));
}

function isoDay(date: chrono.ParsedComponents): string {
  const [year, month, day] = [date.get('year'), date.get('month'), date.get('day')];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

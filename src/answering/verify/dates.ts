import type { Check } from './check.ts';
import { clockTimes, isSameTime } from './clock-times.ts';
import type { Reading } from './reading.ts';

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|spring|summer|autumn|winter|morning|afternoon|evening|noon|midnight|night|dawn|weekend)$/;
const DAY_OF_MONTH = /^(?:[1-9]|[12]\d|3[01])$/;
const SPAN = /^(?:week|month|year|decade|century|day|quarter|season|hour)$/;
const RELATIVE = /^(?:last|next|this|past|coming|previous|following|earlier|later|recent)$/;
const BOUNDING = new Set(['since', 'before', 'after', 'by', 'until', 'till', 'from']);

/** A day, month, year, part of a day or relative time in a text, in a form that compares. */
export interface DateMention {
  readonly at: number;
  readonly value: string;
  /** `since`, `before` …, or empty for a plain "on" or "in". */
  readonly bound: string;
}

/** A month's name, also shortened. The check of dates compares them. */
export function isMonth(word: string): boolean {
  return MONTH.test(word);
}

/** Every date of the statement is in the quote, days with their months, with the same "since", "before" or "by". */
export const checkDates: Check = ({ statement, quote }) => {
  const times = clockTimes(quote.text);
  const clock = clockTimes(statement.text).find((time) => !times.some((other) => isSameTime(time, other)));
  if (clock !== undefined) return `the time "${clock.text}" is not in the quote`;
  const known = dateMentions(quote).flatMap((mention) => {
    // "Since it started on July 12" is since July 12.
    const before = quote.tokens.slice(Math.max(0, mention.at - 8), mention.at);
    const since = before.findLastIndex(({ lower }) => lower === 'since');
    const isWithin = since >= 0 && !before.slice(since).some(({ pos }) => pos === 'PUNCT');
    return isWithin ? [mention, { ...mention, bound: 'since' }] : [mention];
  });
  for (const mention of dateMentions(statement)) {
    const equal = known.filter(({ value }) => value === mention.value || isLessPrecise(mention.value, value));
    if (equal.length === 0) return `the date "${mention.value}" is not in the quote`;
    if (!equal.some(({ bound }) => bound === mention.bound))
      return `says "${mention.bound || 'on'} ${mention.value}", the quote does not`;
  }
  return null;
};

/** "In January" of "on 9 January", not the other way round. */
function isLessPrecise(own: string, other: string): boolean {
  return /^\p{L}/u.test(own) && /^\d/.test(other) && other.endsWith(` ${own}`);
}

/** The dates of a reading, in order. A day of the month and its month are one. */
export function dateMentions(reading: Reading): DateMention[] {
  const { tokens, figures } = reading;
  const mentions: DateMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const value = dateValue(reading, at);
    if (value === null) continue;
    const first = startOfDate(tokens, at);
    const before = [tokens[first - 1], tokens[first - 2], tokens[first - 3]].map((word) => word?.lower ?? '');
    const bound =
      before.find(
        (word, index) =>
          BOUNDING.has(word) &&
          before.slice(0, index).every((between) => /^(?:the|early|late|mid|of|-)$/.test(between)),
      ) ?? '';
    const least = limitAround(tokens, at);
    if (least !== null) {
      mentions.push({ at, value, bound: least });
      continue;
    }
    const first2 = rangeStart(tokens, at);
    if (first2 !== null)
      mentions.push({ at: first2, value: value.replace(/^\d+/, tokens[first2]?.lower ?? ''), bound: '' });
    // "From Monday to Wednesday" and "from Monday until Wednesday" are one.
    const isRange =
      /^un?till?$/.test(bound) && tokens.slice(Math.max(0, first - 8), first).some(({ lower }) => lower === 'from');
    const goesOn =
      bound === 'from' && tokens.slice(at + 1, at + 5).some(({ lower }) => /^(?:to|until|till|-)$/.test(lower));
    mentions.push({
      at,
      value,
      bound: isRange || goesOn || (first2 !== null && bound === '') ? '' : bound === 'till' ? 'until' : bound,
    });
  }
  for (const figure of figures)
    if (figure.kind === 'year')
      mentions.push({ at: figure.from, value: String(figure.min), bound: boundBefore(reading, figure.from) });
  return mentions.sort((a, b) => a.at - b.at);
}

/** "3 to 9 June", "3-9 June": where the first day of a range stands before its last; null where there is none. */
function rangeStart(tokens: Reading['tokens'], at: number): number | null {
  const [first, link, last] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  return DAY_OF_MONTH.test(first?.lower ?? '') &&
    DAY_OF_MONTH.test(last?.lower ?? '') &&
    /^(?:to|-|and|until|till)$/.test(link?.lower ?? '')
    ? at - 3
    : null;
}

/** "On 4 May at the earliest", "no earlier than May", "not before May"; null where the date has no such limit. */
function limitAround(tokens: Reading['tokens'], at: number): string | null {
  const words = (from: number, to: number): string =>
    ` ${tokens
      .slice(Math.max(0, from), to)
      .map(({ lower }) => lower)
      .join(' ')} `;
  const after = words(at + 1, at + 6);
  const before = words(at - 5, at);
  if (
    /^ (?:\d+ )?(?:at the (?:earliest|soonest)|or later) /.test(after) ||
    / (?:no (?:earlier|sooner) than|not before|not until) /.test(before)
  )
    return 'earliest';
  if (/^ (?:\d+ )?(?:at the latest|or (?:earlier|sooner)) /.test(after) || / no later than /.test(before))
    return 'latest';
  return null;
}

/** "from the 9th of January", "from 9 January": where the day before the month begins. */
function startOfDate(tokens: Reading['tokens'], at: number): number {
  const day = tokens[at - 1]?.lower === 'of' ? at - 2 : at - 1;
  if (!/^\d|^(?:first|second|third|fourth|fifth)$/.test(tokens[day]?.lower ?? '')) return at;
  return tokens[day - 1]?.lower === 'the' ? day - 1 : day;
}

function boundBefore({ tokens }: Reading, at: number): string {
  // "Dates from 1931".
  if (tokens[at - 2]?.lemma === 'date') return '';
  const before = tokens[at - 1]?.lower ?? '';
  return BOUNDING.has(before) ? before : '';
}

function dateValue({ tokens, figures }: Reading, at: number): string | null {
  const token = tokens[at];
  if (!token) return null;
  if (MONTH.test(token.lower) && /^\p{Lu}/u.test(token.text) && !(token.lower === 'may' && token.pos === 'AUX')) {
    const day = figures.find(
      ({ kind, from, to }) =>
        kind === 'day' &&
        from >= at - 3 &&
        from <= at + 2 &&
        (from > at || to >= at - 1 || tokens[at - 1]?.lower === 'of'),
    );
    return `${day ? `${day.min} ` : ''}${token.lower.slice(0, 3)}`;
  }
  if (DAY.test(token.lower)) return token.lower;
  if (SPAN.test(token.lemma) && RELATIVE.test(tokens[at - 1]?.lower ?? ''))
    return `${tokens[at - 1]?.lower} ${token.lemma}`;
  return null;
}

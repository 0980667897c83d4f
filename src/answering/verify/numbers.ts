import { unitClass } from '../claims/same-thing.ts';
import { placesSupporting, type PlacedFigure, type Reading } from './reading.ts';
import type { Check } from './check.ts';
import { clockTimes } from './clock-times.ts';

/** Every number of the statement is in the quote, with the same bound and of the same things. */
export const checkNumbers: Check = ({ statement, quote }) => {
  const clocks = clockTimes(statement.text);
  for (const figure of statement.figures) {
    // Days go with their months, years with what bounds them: the check of dates compares both.
    if (figure.kind === 'day') continue;
    // "A steel one" counts nothing.
    const [before, after] = [statement.tokens[figure.from - 1], statement.tokens[figure.to]];
    const isTime = clocks.some(({ start, end }) => figure.start < end && figure.end > start);
    if (isTime && !quote.figures.some((other) => isSameNumber(figure, other))) continue;
    const isFraction = /^one$/i.test(figure.text) && /^(?:quarter|third|half|fifth|tenth)$/.test(after?.lower ?? '');
    if (isFraction && quote.tokens.some(({ lower }) => lower === after?.lower)) continue;
    if (
      figure.text === 'one' &&
      /^(?:ADJ|NOUN|DET)$/.test(before?.pos ?? '') &&
      !/^(?:NOUN|ADJ)$/.test(after?.pos ?? '')
    )
      continue;
    const equal = quote.figures.filter((other) => isSameNumber(figure, other));
    if (equal.length === 0) return `the number "${figure.text}" is not in the quote`;
    const bounded = equal.filter(
      ({ bound }) =>
        bound === figure.bound ||
        (bound === 'about' && figure.bound === 'exact' && saysEstimated(statement)) ||
        carriesEstimate(quote, figure, bound) ||
        (bound === 'exact' && isLooselyRound(figure)),
    );
    if (bounded.length === 0)
      return figure.bound === 'exact'
        ? `drops "${boundWords(equal[0] as PlacedFigure)}" from "${equal[0]?.text}"`
        : `says "${figure.text}" where the quote says "${equal[0]?.text}"`;
    const rate = rateOf(statement, figure);
    if (bounded.every((other) => rateOf(quote, other) !== rate))
      return rate === null
        ? `drops "a ${rateOf(quote, bounded[0] as PlacedFigure)}" from "${figure.text}"`
        : `says "a ${rate}" of "${figure.text}", the quote does not`;
    if (!bounded.some((other) => isSameUnit(figure, other, statement, quote)))
      return `counts "${figure.counted ?? figure.unit}" with a number that the quote gives for "${bounded[0]?.counted ?? bounded[0]?.unit}"`;
  }
  return null;
};

export function isSameNumber(a: PlacedFigure, b: PlacedFigure): boolean {
  const kinds = a.kind === b.kind || (isFree(a) && isFree(b));
  return a.min === b.min && a.max === b.max && a.vague === b.vague && kinds;
}

/** Kinds that are told by context alone, and so may differ with the wording around. */
function isFree({ kind }: PlacedFigure): boolean {
  return kind === 'count' || kind === 'label' || kind === 'age' || kind === 'ordinal';
}

/** "Growers estimate half of the crop": an estimate that the verb carries may be told as "about". */
function carriesEstimate(quote: Reading, figure: PlacedFigure, bound: PlacedFigure['bound']): boolean {
  if (figure.bound !== 'about' || bound !== 'exact') return false;
  // "At an estimated cost of 3 million".
  const isEstimated = quote.figures.some(
    (other) =>
      isSameNumber(figure, other) &&
      quote.tokens.slice(Math.max(0, other.from - 5), other.from).some(({ lower }) => lower === 'estimated'),
  );
  return isEstimated || quote.frames.some(({ verb }) => verb === 'estimate');
}

/** "Some 50,000" of "50,000": of a round number the word weakens nothing that anybody meant. */
function isLooselyRound({ text, bound, min, max }: PlacedFigure): boolean {
  return bound === 'about' && min === max && min >= 1000 && min % 1000 === 0 && /^some\b/i.test(text);
}

/** "Are estimated to be worth $30 million" for "worth an estimated $30 million". */
function saysEstimated({ tokens }: Reading): boolean {
  return tokens.some(({ lower }, at) => lower === 'estimated' && /^(?:to|at)$/.test(tokens[at + 1]?.lower ?? ''));
}

/** "5,000 (people) a day": the time that the number is for. */
function rateOf({ tokens }: Reading, { to }: PlacedFigure): string | null {
  for (let at = to; at < to + 4; at++) {
    const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lemma ?? ''];
    if (/^(?:a|an|per|each|every)$/.test(word) && /^(?:second|minute|hour|day|week|month|year)$/.test(next))
      return next;
    if (!/^(?:NOUN|ADJ|SYM)$/.test(tokens[at]?.pos ?? '')) return null;
  }
  return null;
}

function boundWords({ text, start, numberStart }: PlacedFigure): string {
  return text.slice(0, Math.max(0, numberStart - start)).trim() || text;
}

function isSameUnit(a: PlacedFigure, b: PlacedFigure, statement: Reading, quote: Reading): boolean {
  // "A 16-year-old boy" is not 16 boys.
  if (a.kind === 'count' && b.kind === 'age') return a.unit === null || /^(?:year|age)/.test(a.unit);
  if (a.kind === 'year' || a.kind === 'day' || a.kind === 'clock') return true;
  // "A seven-year sentence" counts years.
  const [own, other] = [a, b].map(({ counted }) => /^-(\p{L}{2,20})/u.exec(counted ?? '')?.[1]);
  if (a.kind === 'count' && b.kind === 'count' && (own ?? other) !== undefined)
    return unitClass(singular(own ?? firstWord(a))) === unitClass(singular(other ?? firstWord(b)));
  if (a.unit === null) return a.kind !== 'money' || b.kind === 'money';
  if (b.unit !== null && unitClass(a.unit) === unitClass(b.unit)) return true;
  if (a.kind === 'money' || a.kind === 'percent' || b.kind === 'money' || b.kind === 'percent') return false;
  const head = statement.tokens.find(
    (token) => token.start >= a.end && (token.lemma === a.unit || token.lower === a.unit),
  );
  if (!head) return a.unit === 'people' && (b.unit === null || isPeople(b.unit));
  const places = placesSupporting(head, quote);
  if (b.unit === null) return places.length > 0;
  return places.some(
    (place) => place >= b.to && place <= b.to + 5 && !quote.figures.some(({ from }) => from > b.from && from <= place),
  );
}

function firstWord({ counted }: PlacedFigure): string | null {
  return /^\p{L}{1,20}/u.exec(counted ?? '')?.[0] ?? null;
}

function singular(unit: string | null): string {
  return (unit ?? '').replace(/s$/, '');
}

function isPeople(unit: string): boolean {
  return unit === 'people' || unitClass(unit) === 'people';
}

import { keysOf } from '../language/word-match.ts';
import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { isSameNumber } from './numbers.ts';
import type { PlacedFigure, Reading } from './reading.ts';

/** The words that say what a figure is of, told by where they stand: its verb, the place or group behind it, the year before it. */
interface Context {
  readonly verb: readonly string[];
  readonly place: readonly string[];
  readonly year: readonly string[];
}

const FAR = 4;
const COMPASS = /^(?:north|south|east|west)(?:east|west)?$/;

/**
 * A figure keeps verb, place and year together: of "rose 5 percent in Asia and fell 5 percent in Europe" nothing is told
 * with "rose" and "Europe". Only what the quote says of the same kind of figure more than once can be mixed up.
 */
export const checkFigureContext: Check = ({ statement, quote }) => {
  const known = amountsOf(quote).map((figure) => ({ figure, context: contextOf(quote, figure) }));
  if (known.length < 2) return null;
  for (const figure of amountsOf(statement)) {
    const same = known.filter(({ figure: other }) => isSameNumber(figure, other));
    const own = contextOf(statement, figure);
    const fits = (part: keyof Context, context: Context): boolean =>
      own[part].length === 0 ||
      context[part].length === 0 ||
      shares(own[part], context[part]) ||
      !known.some(({ context: other }) => shares(own[part], other[part]));
    if (
      same.length > 0 &&
      !same.some(({ context }) => fits('verb', context) && fits('place', context) && fits('year', context))
    )
      return `gives "${figure.text}" for what the quote gives another figure`;
  }
  return null;
};

function amountsOf({ figures }: Reading): PlacedFigure[] {
  return figures.filter(({ kind }) => /^(?:count|percent|money)$/.test(kind));
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function contextOf(reading: Reading, figure: PlacedFigure): Context {
  return { verb: verbBefore(reading, figure), place: placeAfter(reading, figure), year: yearBefore(reading, figure) };
}

/** "Rose (by) 5 percent": the verb just before the figure. */
function verbBefore({ tokens }: Reading, { from }: PlacedFigure): string[] {
  for (let at = from - 1; at >= 0 && from - at <= FAR; at--) {
    const token = tokens[at];
    if (token?.lemma === 'leave') return [];
    if (token?.pos === 'VERB' && isContent(token)) return [...keysOf(token)];
    if (!/^(?:ADP|ADV|DET|ADJ|AUX)$/.test(token?.pos ?? '')) return [];
  }
  return [];
}

/** "5 percent in Europe", "40 people among the crew": the words behind the preposition. */
function placeAfter({ tokens, figures }: Reading, { to }: PlacedFigure): string[] {
  let at = to;
  while (at < to + 3 && /^(?:NOUN|ADJ)$/.test(tokens[at]?.pos ?? '')) at++;
  if (!/^(?:in|at|among|from|for)$/.test(tokens[at]?.lower ?? '')) return [];
  const words: string[] = [];
  for (at++; at < tokens.length && at < to + 9; at++) {
    const token = tokens[at];
    if (!token || !(/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.pos) || COMPASS.test(token.lower))) break;
    if (figures.some(({ from }) => from === at) || isTimeWord(token.lower)) return [];
    if (isContent(token) || COMPASS.test(token.lower)) words.push(...keysOf(token));
  }
  return words;
}

/** "In 2020, 300 people": the year that opens the clause of the figure. */
function yearBefore({ figures, tokens }: Reading, { from }: PlacedFigure): string[] {
  const year = figures.findLast(({ kind, to }) => kind === 'year' && to <= from && from - to <= 2);
  const opens = year && /^(?:in|by)$/.test(tokens[year.from - 1]?.lower ?? '');
  return opens ? [String(year.min)] : [];
}

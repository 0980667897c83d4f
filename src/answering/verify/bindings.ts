import { keysOf } from '../language/word-match.ts';
import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Check, Pair } from './check.ts';
import { isContent } from './content-token.ts';
import { keepsForce } from './hedges.ts';
import { anchorsOf, verbOf, type Anchor } from './joins.ts';
import { matchesOf, type Reading } from './reading.ts';

/**
 * A figure or date stays with what the quote says it of: not with a verb that has another figure there, not with one that
 * only hopes or plans there, and not torn out of a clause of which the statement has nothing.
 */
export const checkBindings: Check = (pair) => {
  const { statement, quote } = pair;
  const known = anchorsOf(quote);
  for (const anchor of anchorsOf(statement)) {
    const same = known.filter(({ key }) => key === anchor.key);
    if (same.length === 0) continue;
    const figure = anchor.key.slice(1);
    if (isTaken(pair, anchor, same, known)) return `gives "${figure}" for what has another figure in the quote`;
    if (isUnreal(pair, anchor, same)) return `says with "${figure}" as done what the quote does not`;
    const verb = verbOf(statement, anchor);
    const isSpeech = statement.frames.some(({ verbAt }) => verbAt === verb);
    if (verb === null || isSpeech || !isContent(statement.tokens[verb] as Reading['tokens'][number])) continue;
    if (same.every((other) => isTorn(statement, quote, other))) return `tears "${figure}" out of its clause`;
  }
  return null;
};

/** "Led with 44 per cent" where the quote has "led with 48 per cent, ahead of Dahl, on 44 per cent". */
function isTaken(pair: Pair, anchor: Anchor, same: readonly Anchor[], known: readonly Anchor[]): boolean {
  const { statement, quote } = pair;
  const verb = verbOf(statement, anchor);
  if (verb === null || anchor.key[0] !== '#' || isPart(statement, anchor)) return false;
  const places = matchesOf(statement.tokens[verb] as Reading['tokens'][number], quote);
  if (places.length === 0 || !same.every((other) => verbOf(quote, other) === null)) return false;
  const own = new Set(anchorsOf(statement).map(({ key }) => key));
  const unit = unitOf(statement, anchor);
  return known.some((other) => {
    const place = verbOf(quote, other);
    return (
      other.key[0] === '#' &&
      !own.has(other.key) &&
      place !== null &&
      places.includes(place) &&
      unit !== null &&
      unitOf(quote, other) === unit
    );
  });
}

/** "Three of them". */
function isPart({ tokens }: Reading, { end }: Anchor): boolean {
  return tokens[end]?.lower === 'of' && /^(?:them|these|those|whom|which)$/.test(tokens[end + 1]?.lower ?? '');
}

function unitOf({ figures }: Reading, { at }: Anchor): string | null {
  return figures.find(({ from }) => from === at)?.unit ?? null;
}

/** "Freed eight" where the quote has "freed six and hopes to free eight". */
function isUnreal(pair: Pair, anchor: Anchor, same: readonly Anchor[]): boolean {
  const { statement, quote } = pair;
  const verb = verbOf(statement, anchor);
  if (verb === null) return false;
  const keys = keysOf(statement.tokens[verb] as Reading['tokens'][number]);
  const places = same.flatMap((other) => {
    const place = verbOf(quote, other);
    const isSame =
      place !== null && keysOf(quote.tokens[place] as Reading['tokens'][number]).some((key) => keys.includes(key));
    return isSame ? [place] : [null];
  });
  if (places.includes(null)) return false;
  return !places.some((place) => place !== null && keepsForce(pair, verb, place));
}

/** "Was fined in three years" where the quote has ", the second penalty in three years". */
function isTorn(statement: Reading, { tokens, sentenceOf, figures }: Reading, anchor: Anchor): boolean {
  const isEdge = (at: number): boolean =>
    tokens[at] === undefined || sentenceOf[at] !== sentenceOf[anchor.at] || /^[,;:.]$/.test(tokens[at]?.lower ?? '');
  let [from, to] = [anchor.at, anchor.at];
  while (!isEdge(from - 1)) from--;
  while (!isEdge(to)) to++;
  const words = tokens.slice(from, to).filter((token, index) => {
    const at = from + index;
    const isFigure = figures.some((figure) => at >= figure.from && at <= figure.to);
    return !isFigure && isContent(token) && !isTimeWord(token.lower);
  });
  const head = words.find(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  if (head && words.length > 1 && !tokens.slice(from, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX'))
    return !matchesOf(head, statement).some((at) => statement.tokens[at]?.pos !== 'VERB');
  return words.length > 1 && !words.some((word) => matchesOf(word, statement).length > 0);
}

import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import { matchesOf, type Reading } from './reading.ts';

/** "Killed or wounded" is not told as "killed": of two alternatives the statement keeps both or neither. */
export const checkAlternatives: Check = ({ statement, quote }) => {
  for (const [at, token] of quote.tokens.entries()) {
    if (token.lower !== 'or') continue;
    const [first, second] = [contentNear(quote, at, -1), contentNear(quote, at, 1)];
    if (first === null || second === null) continue;
    const [hasFirst, hasSecond] = [first, second].map((place) => isIn(statement, quote, place));
    if (hasFirst !== hasSecond)
      return `drops one of the alternatives "${quote.tokens[first]?.text} or ${quote.tokens[second]?.text}"`;
  }
  return null;
};

function isIn(statement: Reading, { tokens }: Reading, place: number): boolean {
  return matchesOf(tokens[place] as Reading['tokens'][number], statement).length > 0;
}

function contentNear({ tokens }: Reading, from: number, step: 1 | -1): number | null {
  for (let at = from + step; Math.abs(at - from) <= 3; at += step) {
    const token = tokens[at];
    if (!token || token.pos === 'PUNCT') return null;
    if (isContent(token)) return at;
  }
  return null;
}

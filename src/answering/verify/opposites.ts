import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Check } from './check.ts';
import { isContent } from './content-token.ts';

const PAIRS = [
  ['for', 'against'],
  ['to', 'from'],
  ['with', 'without'],
  ['into', 'from'],
  ['on', 'off'],
  ['before', 'after'],
  ['above', 'below'],
  ['over', 'under'],
] as const;

/** A word is not followed by the opposite of the preposition that follows it in the quote: "vote for" of "vote against". */
export const checkOpposites: Check = ({ statement, quote, matches }) => {
  for (const [at, token] of statement.tokens.entries()) {
    const own = statement.tokens[at + 1]?.lower ?? '';
    const opposite = PAIRS.flatMap(([one, two]) => (own === one ? [two] : own === two ? [one] : []) as string[]);
    const isAmount = statement.tokens.slice(at + 2, at + 4).some(({ pos }) => pos === 'NUM' || pos === 'SYM');
    const isDay = statement.tokens.slice(at + 2, at + 4).some(({ lower }) => isTimeWord(lower));
    if (opposite.length === 0 || isAmount || isDay || !isContent(token)) continue;
    const others = (matches[at] ?? []).map((place) => quote.tokens[place + 1]?.lower ?? '');
    if (others.length > 0 && others.every((other) => opposite.includes(other)))
      return `says "${token.text} ${own}" where the quote says "${others[0]}"`;
  }
  return null;
};

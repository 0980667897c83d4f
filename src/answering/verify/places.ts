import { keysOf } from '../language/word-match.ts';
import type { Token } from '../language/read-tokens.ts';
import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Check } from './check.ts';
import { isContent } from './content-token.ts';
import type { Reading } from './reading.ts';

const LINKS = new Set([
  'to',
  'from',
  'in',
  'at',
  'near',
  'off',
  'of',
  'with',
  'by',
  'for',
  'against',
  'on',
  'into',
  'over',
  'between',
]);

/** A word, a preposition and the name after it: "flights to Maros". */
interface Link {
  readonly governor: Token;
  readonly preposition: string;
  readonly name: Token;
}

/** Where the quote has "flights to Port Lenz", the statement has no "flights to Maros", though Maros be in the quote. */
export const checkPlaces: Check = ({ statement, quote }) => {
  const known = linksOf(quote);
  for (const { governor, preposition, name } of linksOf(statement)) {
    const alike = known.filter((link) => link.preposition === preposition && matches(link.governor, governor));
    if (alike.length === 0 || alike.some((link) => namesAfter(quote, link.name).some((other) => matches(other, name))))
      continue;
    return `says "${governor.text} ${preposition} ${name.text}" where the quote says "${alike[0]?.name.text}"`;
  }
  return null;
};

function linksOf(reading: Reading): Link[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    if (!LINKS.has(token.lower)) return [];
    const governor = tokens.slice(Math.max(0, at - 3), at).findLast(isContent);
    const next = tokens.slice(at + 1, at + 6);
    const stop = next.findIndex(({ pos, lower }) => /^(?:VERB|AUX|PUNCT|ADP|CCONJ|PRON)$/.test(pos) && lower !== 'of');
    const name = next
      .slice(0, stop < 0 ? next.length : stop)
      .find(({ text, lower }) => /^\p{Lu}/u.test(text) && !isTimeWord(lower));
    return governor && name ? [{ governor, preposition: token.lower, name }] : [];
  });
}

/** The name and what goes on with it: "Kuopio City and Port Lenz". */
function namesAfter({ tokens }: Reading, name: Token): Token[] {
  const at = tokens.indexOf(name);
  const next = tokens.slice(at, at + 10);
  const stop = next.findIndex(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || /^[;:.]$/.test(lower));
  return next.slice(0, stop < 0 ? next.length : stop).filter(({ text }) => /^\p{Lu}/u.test(text));
}

function matches(a: Token, b: Token): boolean {
  const keys = keysOf(b);
  return keysOf(a).some((key) => keys.includes(key));
}

import type { Token } from '../language/read-tokens.ts';
import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Check } from './check.ts';
import { isNamed } from './content-token.ts';
import { isMonth } from './dates.ts';
import type { Reading } from './reading.ts';

const DEMONYM = /^(?:n|an|ian|ans|ians|ese|ish|i|s|er|ers|'s|ean|nian)$/;
const ABBREVIATIONS: readonly (readonly string[])[] = [
  ['u.s.', 'us', 'usa', 'united states', 'america', 'american'],
  ['u.k.', 'uk', 'united kingdom', 'britain', 'british'],
  ['u.n.', 'un', 'united nations'],
  ['e.u.', 'eu', 'european union'],
];

/** Every name of the statement is in the quote and names are not mixed with each other. */
export const checkNames: Check = ({ statement, quote, matches }) => {
  const known = [quote.text, quote.speaker ?? ''].join(' ');
  const lower = ` ${known.toLowerCase().replace(/[^\p{L}\p{N}.'-]+/gu, ' ')} `;
  const words = lower.split(' ').map(bare);
  const named = statement.tokens.map(
    (token, at) =>
      isNamed(token, at) && !opensSentence(statement, at) && !isNumber(statement, token) && !isMonth(token.lower),
  );
  for (const [at, token] of statement.tokens.entries()) {
    if (!named[at] || (at === 0 && (matches[at] ?? []).length > 0)) continue;
    if (!holds(token, words, lower, quote)) return `names "${token.text}", which is not in the quote`;
  }
  return mixed(statement, named, words, lower);
};

function isNumber({ figures }: Reading, token: Token): boolean {
  return figures.some(({ start, end }) => token.start >= start && token.end <= end);
}

function opensSentence(statement: Reading, at: number): boolean {
  const token = statement.tokens[at] as Token;
  return at === 0 && token.pos !== 'PROPN' && !/^\p{Lu}{2}/u.test(token.text);
}

function holds(token: Token, words: readonly string[], lower: string, quote: Reading): boolean {
  const word = bare(token.lower);
  if (words.includes(word) || quote.places.has(token.lemma)) return true;
  if (words.some((other) => isDemonymOf(word, other) || isDemonymOf(other, word))) return true;
  const group = ABBREVIATIONS.find(
    (forms) => forms.includes(token.lower) || forms.some((form) => form.split(' ').includes(token.lower)),
  );
  if (group?.some((form) => lower.includes(` ${form} `) || lower.includes(` ${form}'`))) return true;
  return /^\p{Lu}{2,6}$/u.test(token.text) && initials(quote).includes(token.text);
}

function isDemonymOf(derived: string, name: string): boolean {
  return name.length >= 4 && derived.startsWith(name) && DEMONYM.test(derived.slice(name.length));
}

function initials(quote: Reading): string {
  return quote.tokens
    .map(({ text }) => (/^\p{Lu}/u.test(text) ? text[0] : /^(?:of|for|and|the)$/.test(text) ? '' : ' '))
    .join('');
}

/** "Marek Sorin" of "Marek Dol" and "Anya Sorin": neighbours in the statement that are no neighbours in the quote. */
function mixed(statement: Reading, named: readonly boolean[], words: readonly string[], lower: string): string | null {
  for (let at = 1; at < statement.tokens.length; at++) {
    const [first, second] = [statement.tokens[at - 1] as Token, statement.tokens[at] as Token];
    if (
      !named[at] ||
      !(named[at - 1] || (at === 1 && /^\p{Lu}/u.test(first.text) && !/^(?:DET|ADP|PRON|SCONJ)$/.test(first.pos)))
    )
      continue;
    if (isTimeWord(first.lower) || isTimeWord(second.lower)) continue;
    if (lower.includes(`${first.lower} ${second.lower}`)) continue;
    const places = words.flatMap((word, index) => (word === bare(first.lower) ? [index] : []));
    if (places.length === 0) continue;
    if (!places.some((place) => words.slice(Math.max(0, place - 3), place + 5).includes(bare(second.lower))))
      return `mixes names: "${first.text} ${second.text}"`;
  }
  return null;
}

function bare(word: string): string {
  return word.replace(/'s?$|^'|\.$/g, '');
}

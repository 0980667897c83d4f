import { isContent } from '../answering/verify/content-token.ts';
import { matchesOf, readText, type Reading } from '../answering/verify/reading.ts';

/** Share of a question's own words that a rewriting of it keeps; the rest may be what it replaced. */
const KEPT = 0.5;

/**
 * Whether a rewritten question is made of what was said: each of its names, numbers, dates and other telling words stands
 * in the question or the turns before it, and it keeps the better part of the question's own.
 */
export function saysNothingNew(rewritten: string, question: string, history: readonly string[]): boolean {
  const [own, asked] = [readText(rewritten), readText(question)];
  const said = [asked, ...history.map((turn) => readText(turn))];
  const isKnown = own.tokens.every(
    (token) => !tells(token) || said.some((reading) => matchesOf(token, reading).length > 0),
  );
  const numbers = own.figures.every(({ min, max }) =>
    said.some(({ figures }) => figures.some((other) => other.min === min && other.max === max)),
  );
  const words = asked.tokens.filter(tells);
  const kept = words.filter((token) => matchesOf(token, own).length > 0);
  return isKnown && numbers && kept.length >= KEPT * words.length;
}

function tells(token: Reading['tokens'][number]): boolean {
  return isContent(token) || /\d/.test(token.text) || (/^\p{Lu}/u.test(token.text) && token.pos === 'PROPN');
}

import type { Evidence } from '../evidence/evidence.ts';
import { readTokens, type Token } from '../language/read-tokens.ts';

/** Verbs for one deed that is done once, with the nouns for whoever did it and for what was made, one deed a line. */
const DEEDS: readonly (readonly string[])[] = [
  'found establish start launch create founder creator',
  'invent inventor',
  'discover discoverer',
  'design devise designer architect',
  'build builder',
  'write author writer novel book poem',
  'compose composer song symphony opera',
  'paint painter',
  'direct director film movie documentary',
  'win winner',
  'succeed replace successor',
  'own owner',
  'buy acquire buyer',
  'kill murder shoot assassinate killer murderer',
].map((line) => line.split(' '));
/** Between who did it and the verb, or the noun ("was declared the winner"). */
const BETWEEN =
  /^(?:has|have|had|was|were|is|are|be|been|being|also|later|first|once|then|again|himself|herself|who|declared|named|crowned|the|its|a|,)$/;
/** Between the verb and "by": "designed in 1931 by". */
const MOST_BETWEEN = 8;

/** Behind "by", up to the next preposition, so many words may come before a name ends ("by her husband, Piet Ransome"). */
const MOST_WORDS = 5;

/** Whom a sentence gives as the doers of the deed that a question asks for; empty where it tells none. Spans are the sentence's values. */
export function doersOf(question: string, { text, values }: Pick<Evidence, 'text' | 'values'>): Evidence['values'] {
  const asked = new Set(readTokens(question).map(({ lemma }) => lemma));
  const deed = DEEDS.find((words) => words.some((word) => asked.has(word)));
  if (!deed) return [];
  const tokens = readTokens(text);
  return tokens.flatMap(({ lemma }, at) => {
    if (!deed.includes(lemma)) return [];
    const by = tokens.findIndex((_, index) => index > at && index <= at + MOST_BETWEEN && isBy(tokens, index));
    const behind = by < 0 ? [] : tokens.slice(by + 1, by + 1 + MOST_WORDS);
    const stop = behind.findIndex(({ pos }) => pos === 'ADP');
    const opens = new Set(behind.slice(0, stop < 0 ? behind.length : stop).map(({ start }) => start));
    const after = values.filter(({ start }) => opens.has(start));
    if (after.length > 0) return after;
    let first = at;
    while (first > 0 && BETWEEN.test(tokens[first - 1]?.lower ?? '')) first -= 1;
    const last = tokens[first - 1];
    return last ? values.filter(({ end }) => end === last.end) : [];
  });
}

/** Where "by" gives the doer; of "not by her but by her husband" the second one. */
function isBy(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'by' && tokens[at - 1]?.lower !== 'not';
}

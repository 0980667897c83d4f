import type { Evidence } from '../evidence/evidence.ts';
import { readTokens } from '../language/read-tokens.ts';

/** Verbs for one deed that is done once, with the nouns for whoever did it, one deed a line. */
const DEEDS: readonly (readonly string[])[] = [
  'found establish start launch create founder creator',
  'invent inventor',
  'discover discoverer',
  'design devise designer architect',
  'build builder',
  'write author writer',
  'compose composer',
  'paint painter',
  'direct director',
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
const MOST_BETWEEN = 5;

/** Whom a sentence gives as the doers of the deed that a question asks for; empty where it tells none. Spans are the sentence's values. */
export function doersOf(question: string, { text, values }: Pick<Evidence, 'text' | 'values'>): Evidence['values'] {
  const asked = new Set(readTokens(question).map(({ lemma }) => lemma));
  const deed = DEEDS.find((words) => words.some((word) => asked.has(word)));
  if (!deed) return [];
  const tokens = readTokens(text);
  return tokens.flatMap(({ lemma }, at) => {
    if (!deed.includes(lemma)) return [];
    const by = tokens.findIndex(({ lower }, index) => index > at && index <= at + MOST_BETWEEN && lower === 'by');
    const behind = by < 0 ? [] : tokens.slice(by + 1, by + 4).map(({ start }) => start);
    const after = values.filter(({ start }) => behind.includes(start));
    if (after.length > 0) return after;
    let first = at;
    while (first > 0 && BETWEEN.test(tokens[first - 1]?.lower ?? '')) first -= 1;
    const last = tokens[first - 1];
    return last ? values.filter(({ end }) => end === last.end) : [];
  });
}

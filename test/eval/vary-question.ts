import { stopWords } from '../../src/indexing/stop-words.ts';
import { seededRandom } from './seeded-random.ts';

/** Ways to write a question that must not change what is answered. */
export const variations = {
  'lower case': (question: string) => question.toLowerCase(),
  'no question mark': (question: string) => question.replace(/\?\s*$/u, ''),
  'one typo': withTypo,
} satisfies Record<string, (question: string, seed: number) => string>;

/** Two different inner letters, next to each other, swapped in one content word of five letters or more. */
export function withTypo(question: string, seed: number): string {
  const random = seededRandom(seed);
  const places = [...question.matchAll(/\p{L}{5,}/gu)]
    .filter(([word]) => !stopWords.has(word.toLowerCase()))
    .flatMap(({ 0: word, index }) =>
      // First and last letter stay.
      Array.from({ length: word.length - 3 }, (_, offset) => index + 1 + offset),
    )
    .filter((at) => question[at] !== question[at + 1]);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return question;
  return `${question.slice(0, at)}${question[at + 1]}${question[at]}${question.slice(at + 2)}`;
}

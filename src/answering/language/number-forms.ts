import { stemmer } from 'stemmer';

/** From two on; "one" is mostly no number. */
const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');

const FORMS = new Map(
  [
    ...WORDS.map((word, at) => [word, at + 2] as const),
    ...TENS.map((word, at) => [word, 10 * (at + 3)] as const),
  ].flatMap(([word, value]) => [[String(value), stemmer(word)] as const, [stemmer(word), String(value)] as const]),
);

/** The index term of the same number in words for one in digits, and the reverse; null for others. */
export function otherFormOfNumber(term: string): string | null {
  return FORMS.get(term) ?? null;
}

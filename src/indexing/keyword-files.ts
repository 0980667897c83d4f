import type { KeywordPostings } from './keyword-index.ts';
import type { NumberRow } from './numbers-in.ts';

/** The terms as lines, and all numbers one after the other: length of each text, end of each term, occurrences. */
export function encodeTerms({ lengths, terms, ends, occurrences }: KeywordPostings): {
  readonly terms: Buffer;
  readonly numbers: Int32Array;
} {
  const numbers = new Int32Array(lengths.length + ends.length + occurrences.length);
  numbers.set(lengths);
  numbers.set(ends, lengths.length);
  numbers.set(occurrences.subarray(0, occurrences.length), lengths.length + ends.length);
  return { terms: Buffer.from(terms.map((term) => `${term}\n`).join('')), numbers };
}

/** What `encodeTerms` encoded of so many texts. Throws `RangeError` where the two do not fit. */
export function decodeTerms(lines: Buffer, numbers: NumberRow<Int32Array>, texts: number): KeywordPostings {
  const terms = lines.toString().split('\n').slice(0, -1);
  const [lengthsEnd, endsEnd] = [texts, texts + terms.length];
  const ends = numbers.subarray(lengthsEnd, endsEnd);
  const length = numbers.length - endsEnd;
  if (ends.length !== terms.length || (ends.at(-1) ?? 0) !== length)
    throw new RangeError(`${length} numbers instead of ${ends.at(-1)}`);
  const occurrences = {
    length,
    subarray: (start: number, end: number) => numbers.subarray(endsEnd + start, endsEnd + end),
  };
  return { lengths: numbers.subarray(0, lengthsEnd), terms, ends, occurrences };
}

import type { CorpusWords, CountedWords, WordUse } from '../domain/corpus-words.ts';
import { WordTable } from '../domain/word-table.ts';

/** The words of a corpus as files: what is written, a line a word, and the counts of each word, then the pairs. */
export interface WordFiles {
  readonly 'words.txt': Buffer;
  readonly 'words.i32': Int32Array;
}

/** Numbers a word: all uses, capitalised ones, those alone. */
const COUNTS = 3;

/** The words of a corpus; the same words in the same order give the same bytes. */
export function encodeWords({ uses, all, pairs }: CountedWords): WordFiles {
  const places = new Map([...all.keys()].map((key, place) => [key, place]));
  const numbers = new Int32Array(COUNTS * all.size + 2 * pairs.size);
  for (const [key, use] of uses)
    numbers.set([use.all, use.capitalised, use.alone], COUNTS * (places.get(key) as number));
  let at = COUNTS * all.size;
  for (const pair of pairs) for (const key of pair.split(' ')) numbers[at++] = places.get(key) as number;
  const lines = [...all].map(([key, spelling]) => (spelling === key ? `${key}\n` : `${key}\t${spelling}\n`));
  return { 'words.txt': Buffer.from(lines.join('')), 'words.i32': numbers };
}

/** What `encodeWords` encoded, in the same order. Throws `RangeError` where the two do not fit. */
export function decodeWords(text: Buffer, numbers: Int32Array): CorpusWords {
  const lines = text.toString().split('\n').slice(0, -1);
  const words = new WordTable(lines.map((line) => line.split('\t', 1)[0] as string));
  const spellings = new WordSpellings(lines);
  const counts = numbers.slice(0, COUNTS * words.size);
  const pairs = new PairSet(numbers.subarray(COUNTS * words.size));
  if (counts.length !== COUNTS * words.size) throw new RangeError('Words without counts.');
  const useOf = (key: string): WordUse | undefined => {
    const at = COUNTS * words.placeOf(key);
    const [all, capitalised, alone] = at < 0 ? [] : counts.subarray(at, at + COUNTS);
    return all ? { all, capitalised: capitalised as number, alone: alone as number } : undefined;
  };
  return {
    uses: { get: useOf, has: (key) => useOf(key) !== undefined },
    all: {
      size: words.size,
      has: (key) => words.placeOf(key) >= 0,
      get: (key) => {
        const place = words.placeOf(key);
        return place < 0 ? undefined : spellings.at(place) || key;
      },
      keys: () => words.words(),
    },
    pairs: {
      has: (pair) => {
        const [first = '', second = '', ...more] = pair.split(' ');
        return more.length === 0 && pairs.has(words.placeOf(first), words.placeOf(second));
      },
    },
  };
}

/** The spellings that are not the key itself, one after the other. */
class WordSpellings {
  readonly #joined: string;
  readonly #ends: Uint32Array;

  constructor(lines: readonly string[]) {
    const spellings = lines.map((line) => line.split('\t')[1] ?? '');
    let end = 0;
    this.#joined = spellings.join('');
    this.#ends = Uint32Array.from(spellings, ({ length }) => (end += length));
  }

  /** Empty where it is the key. */
  at(place: number): string {
    return this.#joined.slice(place === 0 ? 0 : this.#ends[place - 1], this.#ends[place]);
  }
}

/** Pairs of places, found by hash. */
class PairSet {
  /** Place of the first and 1, or 0; then that of the second. */
  readonly #slots: Int32Array;
  readonly #most: number;

  constructor(pairs: Int32Array) {
    let slots = 16;
    while (slots < 0.75 * pairs.length) slots *= 2;
    this.#slots = new Int32Array(2 * slots);
    this.#most = slots - 1;
    for (let at = 0; at < pairs.length; at += 2) {
      const [first, second] = [pairs[at] as number, pairs[at + 1] as number];
      const slot = this.#slotOf(first, second);
      this.#slots[2 * slot] = first + 1;
      this.#slots[2 * slot + 1] = second;
    }
  }

  has(first: number, second: number): boolean {
    return first >= 0 && second >= 0 && this.#slots[2 * this.#slotOf(first, second)] !== 0;
  }

  /** Where the pair is, or would be. */
  #slotOf(first: number, second: number): number {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & this.#most; ; slot = (slot + 1) & this.#most) {
      const held = this.#slots[2 * slot];
      if (held === 0 || (held === first + 1 && this.#slots[2 * slot + 1] === second)) return slot;
    }
  }
}

import { gunzipSync, gzipSync } from 'node:zlib';
import type { CorpusWords, CountedWords, WordUse } from '../domain/corpus-words.ts';

/** What a corpus's words are kept as: entries by turns of key and values, so that no name is repeated. */
interface WordLists {
  readonly uses: readonly (readonly [word: string, all: number, capitalised: number, alone: number])[];
  readonly all: readonly (readonly [word: string, spelling: string])[];
  readonly pairs: readonly string[];
}

/** The words of a corpus as bytes. */
export function encodeWords({ uses, all, pairs }: CountedWords): Buffer {
  const lists: WordLists = {
    uses: [...uses].map(([word, use]) => [word, use.all, use.capitalised, use.alone]),
    all: [...all],
    pairs: [...pairs],
  };
  return gzipSync(JSON.stringify(lists));
}

/** What `encodeWords` encoded. */
export function decodeWords(bytes: Buffer): CorpusWords {
  const { uses, all, pairs } = JSON.parse(gunzipSync(bytes).toString()) as WordLists;
  return {
    uses: new Map(
      uses.map(([word, count, capitalised, alone]): [string, WordUse] => [word, { all: count, capitalised, alone }]),
    ),
    all: new Map(all),
    pairs: new Set(pairs),
  };
}

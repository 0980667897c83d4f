import type { CorpusWords, WordUse } from '../domain/corpus-words.ts';

/** What `words.json` holds; a spelling that is the key itself is left out. */
interface WordsFile {
  readonly uses: readonly (readonly [
    key: string,
    all: number,
    capitalised: number,
    alone: number,
    spelling?: string,
  ])[];
  readonly all: readonly (readonly [key: string, spelling?: string])[];
  readonly pairs: readonly string[];
}

/** The words of a corpus as bytes; the same words in the same order give the same bytes. */
export function encodeWords({ uses, all, pairs }: CorpusWords): Buffer {
  const file: WordsFile = {
    uses: [...uses].map(([key, use]) => [key, use.all, use.capitalised, use.alone, ...unlessSame(use.spelling, key)]),
    all: [...all].map(([key, spelling]) => [key, ...unlessSame(spelling, key)]),
    pairs: [...pairs],
  };
  return Buffer.from(`${JSON.stringify(file)}\n`);
}

/** What `encodeWords` encoded, in the same order. */
export function decodeWords(bytes: Buffer): CorpusWords {
  const { uses, all, pairs } = JSON.parse(bytes.toString()) as WordsFile;
  return {
    uses: new Map(
      uses.map(([key, count, capitalised, alone, spelling = key]): [string, WordUse] => [
        key,
        { all: count, capitalised, alone, spelling },
      ]),
    ),
    all: new Map(all.map(([key, spelling = key]) => [key, spelling])),
    pairs: new Set(pairs),
  };
}

function unlessSame(spelling: string, key: string): [spelling?: string] {
  return spelling === key ? [] : [spelling];
}

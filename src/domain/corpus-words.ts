import type { Article } from './article.ts';
import type { Chunk } from './chunk.ts';
import { sliceOf } from './span.ts';

/** How a corpus writes one word within its sentences, where a capital says something. */
export interface WordUse {
  readonly all: number;
  readonly capitalised: number;
  /** Capitalised between words that are not, or opening a sentence before one: a name by itself, like "the Senate". */
  readonly alone: number;
}

/** The words of a corpus, to be looked up. Keys are lower case without a genitive. */
export interface CorpusWords {
  /** Uses within sentences; what opens a sentence or quotation is counted under `alone` only. */
  readonly uses: Pick<ReadonlyMap<string, WordUse>, 'get' | 'has'>;
  /** Every word that stands in a sentence, a title, or the name of a publisher or author, with its spelling there. */
  readonly all: Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'size'> & { keys(): Iterable<string> };
  /** Pairs of neighbours that the corpus writes with two capitals, joined by a blank. */
  readonly pairs: Pick<ReadonlySet<string>, 'has'>;
}

/** The words of a corpus as they were counted: all of `uses` and both words of `pairs` are among `all`. */
export interface CountedWords extends CorpusWords {
  readonly uses: ReadonlyMap<string, WordUse>;
  readonly all: ReadonlyMap<string, string>;
  readonly pairs: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** What stands before the first word of a sentence or quotation, and at most two blanks. */
const OPENERS = '“"‘\'(:.!?—';

/** A word as the key under which it is counted. */
export function bareWord(word: string): string {
  return bare(word).toLowerCase();
}

/** The words of articles and their chunks. Linear in the corpus; the same articles in the same order give the same order of words. */
export function countWords(
  articles: ReadonlyMap<string, Pick<Article, 'text' | 'title' | 'publisher' | 'author'>>,
  chunks: readonly Pick<Chunk, 'articleId' | 'sentences'>[],
): CountedWords {
  const words: Counted = { uses: new Map(), openings: new Map(), all: new Map(), pairs: new Set(), read: new Map() };
  for (const { publisher, author } of articles.values())
    for (const [word] of `${publisher ?? ''} ${author ?? ''}`.matchAll(WORD)) words.all.set(bareWord(word), bare(word));
  const note = (text: string) => {
    for (const [word] of text.matchAll(WORD)) {
      const key = bareWord(word);
      if (!words.all.has(key)) words.all.set(key, key);
    }
  };
  for (const { articleId, sentences } of chunks) {
    const text = articles.get(articleId)?.text ?? '';
    for (const sentence of sentences) {
      const written = sliceOf(text, sentence);
      if (sentence.kind === 'prose') countSentence(written, words);
      else note(written);
    }
  }
  for (const { title } of articles.values()) note(title);
  for (const [key, use] of words.uses) {
    use.alone += words.openings.get(key) ?? 0;
    if (use.capitalised > 0) words.all.set(key, use.spelling);
  }
  const { uses, all, pairs } = words;
  return { uses, all, pairs };
}

interface Counted {
  /** Each with its spelling: as first written with a capital, else as first written; without a genitive. */
  readonly uses: Map<string, { all: number; capitalised: number; alone: number; spelling: string }>;
  /** How often a word opens a sentence before a word without a capital. */
  readonly openings: Map<string, number>;
  readonly all: Map<string, string>;
  readonly pairs: Set<string>;
  /** Words as written, each looked at once. */
  readonly read: Map<string, ReadWord>;
}

interface ReadWord {
  readonly key: string;
  readonly spelling: string;
  readonly capital: boolean;
}

function countSentence(sentence: string, { uses, openings, pairs, all, read }: Counted): void {
  const found = [...sentence.matchAll(WORD)];
  const words = found.map(([word]) => readWord(word, read));
  for (const [at, { key, spelling, capital }] of words.entries()) {
    const { index, 0: written } = found[at] as RegExpExecArray;
    const [before, next] = [words[at - 1], words[at + 1]];
    if (capital && next?.capital && touch(sentence, index + written.length, found[at + 1]?.index))
      pairs.add(`${key} ${next.key}`);
    if (at === 0 || opens(sentence, index)) {
      if (!next?.capital) openings.set(key, (openings.get(key) ?? 0) + 1);
      continue;
    }
    const use = uses.get(key) ?? { all: 0, capitalised: 0, alone: 0, spelling: '' };
    use.all += 1;
    if (use.spelling === '' || (capital && use.capitalised === 0)) use.spelling = spelling;
    if (capital) use.capitalised += 1;
    if (capital && !before?.capital && !next?.capital) use.alone += 1;
    if (use.all === 1) uses.set(key, use);
  }
  for (const { key } of words) if (!all.has(key)) all.set(key, key);
}

function readWord(written: string, read: Map<string, ReadWord>): ReadWord {
  const before = read.get(written);
  if (before !== undefined) return before;
  const word = { key: bareWord(written), spelling: bare(written), capital: CAPITAL.test(written) };
  read.set(written, word);
  return word;
}

/** Whether one blank or hyphen is all that stands between two words. */
function touch(sentence: string, end: number, start: number | undefined): boolean {
  return start === end + 1 && (sentence[end] === ' ' || sentence[end] === '-');
}

function opens(sentence: string, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const character = sentence[at] as string;
    if (character.trim() !== '') return OPENERS.includes(character);
  }
  return false;
}

function bare(word: string): string {
  return word.replace(/['’]s?$/, '');
}

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
const TOUCHES = /^[ -]$/;
const OPENS = /[“"‘'(:.!?—]\s*$/;

/** A word as the key under which it is counted. */
export function bareWord(word: string): string {
  return bare(word).toLowerCase();
}

/** The words of articles and their chunks. Linear in the corpus; the same articles in the same order give the same order of words. */
export function countWords(
  articles: ReadonlyMap<string, Pick<Article, 'text' | 'title' | 'publisher' | 'author'>>,
  chunks: readonly Pick<Chunk, 'articleId' | 'sentences'>[],
): CountedWords {
  const words: Counted = { uses: new Map(), openings: new Map(), all: new Map(), pairs: new Set() };
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
}

function countSentence(sentence: string, { uses, openings, pairs, all }: Counted): void {
  const found = [...sentence.matchAll(WORD)];
  const keys = found.map(([word]) => bareWord(word));
  const names = found.map(([word]) => CAPITAL.test(word));
  for (const [at, { 0: word, index }] of found.entries()) {
    const key = keys[at] as string;
    const next = found[at + 1];
    if (names[at] && names[at + 1] && TOUCHES.test(sentence.slice(index + word.length, next?.index)))
      pairs.add(`${key} ${keys[at + 1]}`);
    if (at === 0 || OPENS.test(sentence.slice(Math.max(0, index - 3), index))) {
      if (!names[at + 1]) openings.set(key, (openings.get(key) ?? 0) + 1);
      continue;
    }
    const capital = names[at] === true;
    const use = uses.get(key) ?? { all: 0, capitalised: 0, alone: 0, spelling: '' };
    use.all += 1;
    if (use.spelling === '' || (capital && use.capitalised === 0)) use.spelling = bare(word);
    if (capital) use.capitalised += 1;
    if (capital && !names[at - 1] && !names[at + 1]) use.alone += 1;
    if (use.all === 1) uses.set(key, use);
  }
  for (const key of keys) if (!all.has(key)) all.set(key, key);
}

function bare(word: string): string {
  return word.replace(/['’]s?$/, '');
}

import type { Article } from '../../domain/article.ts';
import type { CorpusWords, WordUse } from '../../domain/corpus-words.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';
import { kept } from '../kept.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const OPENS = /[“"‘'(:.!?—]\s*$/;

const known = new WeakMap<Snapshot, CorpusWords>();

/** The words of a snapshot, counted once, unless its build has counted them. */
export function corpusWords(snapshot: Snapshot): CorpusWords {
  return snapshot.words ?? kept(known, snapshot, () => countWords([...snapshot.articles.values()], chunksOf(snapshot)));
}

/** A word as the key under which it is counted. */
export function bareWord(word: string): string {
  return bare(word).toLowerCase();
}

/** Counts the words of articles and the sentences of their chunks. Linear in the corpus. */
export function countWords(
  articles: readonly Article[],
  chunks: Iterable<{ readonly articleId: string; readonly sentences: readonly Sentence[] }>,
): CorpusWords {
  const words: Counted = { uses: new Map(), openings: new Map(), all: new Map(), pairs: new Set() };
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  for (const { publisher, author } of articles)
    for (const [word] of `${publisher ?? ''} ${author ?? ''}`.matchAll(WORD)) words.all.set(bareWord(word), bare(word));
  const note = (text: string) => {
    for (const [word] of text.matchAll(WORD))
      if (!words.all.has(bareWord(word))) words.all.set(bareWord(word), bareWord(word));
  };
  for (const { articleId, sentences } of chunks) {
    const text = texts.get(articleId) ?? '';
    for (const sentence of sentences) {
      const written = sliceOf(text, sentence);
      if (sentence.kind === 'prose') countSentence(written, words);
      note(written);
    }
  }
  for (const { title } of articles) note(title);
  for (const [key, use] of words.uses) {
    use.alone += words.openings.get(key) ?? 0;
    if (use.capitalised > 0) words.all.set(key, use.spelling);
  }
  return words;
}

function chunksOf(snapshot: Snapshot) {
  return snapshot.chunksAt(Array.from({ length: snapshot.chunkCount }, (_, position) => position));
}

interface Counted {
  readonly uses: Map<string, WordUse>;
  /** How often a word opens a sentence before a word without a capital. */
  readonly openings: Map<string, number>;
  readonly all: Map<string, string>;
  readonly pairs: Set<string>;
}

function countSentence(sentence: string, { uses, openings, pairs }: Counted): void {
  const found = [...sentence.matchAll(WORD)];
  const isName = (at: number) => /^\p{Lu}/u.test(found[at]?.[0] ?? '');
  for (const [at, { 0: word, index }] of found.entries()) {
    const key = bareWord(word);
    const touchesNext = /^[ -]$/.test(sentence.slice(index + word.length, found[at + 1]?.index));
    if (isName(at) && isName(at + 1) && touchesNext) pairs.add(`${key} ${bareWord(found[at + 1]?.[0] ?? '')}`);
    if (at === 0 || OPENS.test(sentence.slice(Math.max(0, index - 3), index))) {
      if (!isName(at + 1)) openings.set(key, (openings.get(key) ?? 0) + 1);
      continue;
    }
    const capital = isName(at);
    const use = uses.get(key) ?? { all: 0, capitalised: 0, alone: 0, spelling: '' };
    use.all += 1;
    if (use.spelling === '' || (capital && use.capitalised === 0)) use.spelling = bare(word);
    if (capital) use.capitalised += 1;
    if (capital && !isName(at - 1) && !isName(at + 1)) use.alone += 1;
    uses.set(key, use);
  }
}

function bare(word: string): string {
  return word.replace(/['’]s?$/, '');
}

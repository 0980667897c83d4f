import type { Article } from '../../domain/article.ts';
import type { Chunk } from '../../domain/chunk.ts';
import { contains, sliceOf } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { kept } from '../kept.ts';
import { heldIn, textKeys } from './word-keys.ts';

/** What a sentence is understood from: its own words, those right before it, the title, and the rest of its article. */
export interface Surroundings {
  readonly own: ReadonlySet<string>;
  /** The sentence before in the same paragraph; empty where there is none. */
  readonly before: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly far: ReadonlySet<string>;
  /** What a word counts that only the article holds. */
  readonly farWeight: number;
}

/** What a word counts that is only beside the sentence, or only in its article: a snippet is about one thing. */
const BEFORE = 0.75;
const TITLE = 0.6;
const FAR = { snippet: 0.5, article: 0.35 };
/** Articles up to so many characters are snippets. */
const SNIPPET = 900;
const NOTHING: ReadonlySet<string> = new Set();

/** The word keys in and around a sentence of the evidence. */
export function surroundingsOf(evidence: Evidence): Surroundings {
  const { article, chunk } = evidence.passage;
  const sets = kept(keysOfChunks, chunk, () =>
    chunk.sentences.map((sentence) => textKeys(sliceOf(article.text, sentence))),
  );
  const at = chunk.sentences.indexOf(evidence.sentence);
  return {
    own: sets[at] ?? NOTHING,
    before: (isPreceded(evidence, at) ? sets[at - 1] : null) ?? NOTHING,
    title: kept(keysOfTitles, article, () => textKeys(article.title)),
    far: kept(keysOfArticles, article.body, () => textKeys([article.title, ...bodyOf(article)].join('\n'))),
    farWeight: lengthOf(article) <= SNIPPET ? FAR.snippet : FAR.article,
  };
}

/** How well a word is held: 1 in the sentence, less beside it, less in the article, 0 where it is not. */
function levelOf(word: ReadonlyMap<string, number>, { own, before, title, far, farWeight }: Surroundings): number {
  const beside = Math.max(BEFORE * heldIn(word, before), TITLE * heldIn(word, title));
  return Math.max(heldIn(word, own), beside, farWeight * heldIn(word, far));
}

/** For each word how well it is held, and how well by the sentence alone. */
export function heldOf(
  words: readonly { readonly keys: ReadonlyMap<string, number> }[],
  around: Surroundings,
): { readonly levels: number[]; readonly here: number[] } {
  return {
    levels: words.map(({ keys }) => levelOf(keys, around)),
    here: words.map(({ keys }) => heldIn(keys, around.own)),
  };
}

/** Whether the sentence before or the title holds a word. */
export function isBeside(word: ReadonlyMap<string, number>, { before, title }: Surroundings): boolean {
  return heldIn(word, before) > 0 || heldIn(word, title) > 0;
}

/** The sentence of the same chunk before that of the evidence; empty where there is none. */
export function textBefore({ passage: { article, chunk }, sentence }: Evidence): string {
  const before = chunk.sentences[chunk.sentences.indexOf(sentence) - 1];
  return before ? sliceOf(article.text, before) : '';
}

const keysOfChunks = new WeakMap<Chunk, readonly ReadonlySet<string>[]>();
const keysOfTitles = new WeakMap<Article, ReadonlySet<string>>();
/** By the body, which an index lets go of sooner than of the article. */
const keysOfArticles = new WeakMap<Article['body'], ReadonlySet<string>>();

/** Whether the sentence before stands in the same paragraph. */
function isPreceded({ passage: { article, chunk }, sentence }: Evidence, at: number): boolean {
  const before = chunk.sentences[at - 1];
  const paragraph = article.body.find((span) => contains(span, sentence));
  return before !== undefined && paragraph !== undefined && contains(paragraph, before);
}

function lengthOf({ body }: Article): number {
  return body.reduce((sum, { start, end }) => sum + end - start, 0);
}

function bodyOf({ body, text }: Article): string[] {
  return body.map((span) => sliceOf(text, span));
}

import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { contains, sliceOf, trimmed } from '../../domain/span.ts';
import { isSentenceBreak } from '../../domain/sentence-break.ts';
import { splitSentences } from '../../domain/split-sentences.ts';
import { isGoverned } from './is-governed.ts';

/** A quote is at most this many UTF-16 code units long. */
export const MAX_QUOTE = 400;

const OPENS_WITH_PRONOUN =
  /^[“"']?(?:he|she|they|it|this|these|those|that|his|her|their|its|the (?:former|latter|two|pair|move|decision|statement|development|incident|announcement))\b/i;
const CLAUSE_END = /[;:,.!?—–][”"’)]*\s+/gu;

/**
 * What of a sentence is quoted: all of it; where it is longer than 400 characters, the run of whole clauses that `value`
 * rates highest of those that say the same by themselves; and the sentence before it in the same paragraph where it opens
 * with a pronoun and both fit in 400.
 */
export function quoteSpan(article: Article, sentence: Span, value: (text: string) => number): Span {
  if (sentence.end - sentence.start > MAX_QUOTE) return bestClauses(article, sentence, value);
  if (!OPENS_WITH_PRONOUN.test(article.text.slice(sentence.start, sentence.start + 40))) return sentence;
  const before = sentenceBefore(article, sentence);
  return before && sentence.end - before.start <= MAX_QUOTE ? { start: before.start, end: sentence.end } : sentence;
}

function sentenceBefore(article: Article, sentence: Span): Span | null {
  const paragraph = article.body.find((span) => contains(span, sentence));
  if (!paragraph) return null;
  return splitSentences(article.text, paragraph).findLast(({ end }) => end <= sentence.start) ?? null;
}

function bestClauses(article: Article, sentence: Span, value: (text: string) => number): Span {
  const { text } = article;
  const bounds = clauseBounds(text, sentence);
  const runs = bounds.slice(0, -1).flatMap((start, first) => {
    const last = bounds.findLastIndex((bound) => bound - start <= MAX_QUOTE);
    if (last <= first) return [];
    const run = trimmed(text, { start, end: bounds[last] as number });
    return [{ run, value: value(sliceOf(text, run)) }];
  });
  const [best, ...others] = runs.toSorted((a, b) => b.value - a.value);
  if (best && !isGoverned(article, sentence, best.run)) return best.run;
  const next = others.find(({ run }) => !isGoverned(article, sentence, run));
  // Rather a cut clause with what governs it than whole ones that tell less.
  const opening = trimmed(text, { start: sentence.start, end: cutAtWord(text, sentence.start) });
  return next && next.value >= value(sliceOf(text, opening)) ? next.run : opening;
}

function clauseBounds(text: string, { start, end }: Span): number[] {
  const sentence = text.slice(start, end);
  const inner = [...sentence.matchAll(CLAUSE_END)].flatMap(({ 0: mark, index }) => {
    const bound = index + mark.length;
    // The stop of "Mr." or "U.S." ends nothing.
    const ends = mark[0] !== '.' || isSentenceBreak(sentence.slice(0, bound), sentence.slice(bound));
    return ends && bound < sentence.length ? [start + bound] : [];
  });
  return [start, ...inner, end];
}

/** Where a quote that begins at `start` ends at the latest: behind a word where one ends in its second half, never within a character. */
export function cutAtWord(text: string, start: number): number {
  const longest = text.slice(start, start + MAX_QUOTE + 1);
  const blank = longest.search(/\s\S*$/);
  if (blank > MAX_QUOTE / 2) return start + blank;
  const end = start + MAX_QUOTE;
  return /[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end;
}

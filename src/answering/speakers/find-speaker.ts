import type { Article } from '../../domain/article.ts';
import { contains, type Span } from '../../domain/span.ts';
import { splitSentences } from '../../domain/split-sentences.ts';
import { readTokens } from '../language/read-tokens.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import { speechFrames } from './speech-frames.ts';
import { mainSubject } from './subject-of.ts';

const REACH = 1500;

/**
 * Who says what a sentence of an article says, by rule: direct and indirect speech, "according to", "as reported by". A
 * pronoun stands for the last speaker, or person, named in the two sentences before (of the same body span, else of
 * the one before); a quotation that goes on from an earlier sentence keeps its speaker. Null: the article itself.
 */
export function findSpeaker(article: Article, sentence: Span): Speaker | null {
  const text = article.text.slice(sentence.start, sentence.end);
  const tokens = readTokens(text);
  const frames = speechFrames(tokens);
  const named = frames.find(({ speaker }) => speaker !== null);
  const pronoun = frames.find((frame) => frame.pronoun !== null);
  if (named && !(pronoun && pronoun.verbAt < named.verbAt)) return speakerOf(text, tokens, named);
  const before = sentencesBefore(article, sentence);
  const own = pronoun && mainSubject(tokens, pronoun.verbAt);
  if (own && own.pronoun === null && own.run.to < (pronoun.speaker?.from ?? pronoun.verbAt)) {
    const speaker = speakerOf(text, tokens, { ...pronoun, speaker: own.run });
    if (speaker && /\p{Lu}/u.test(speaker.short)) return speaker;
  }
  if (pronoun && /^(?:he|she|him|her|they|them|it)$/.test(pronoun.pronoun ?? '')) {
    const antecedent = lastNamed(
      before.slice(-2),
      /^(?:it|they|them)$/.test(pronoun.pronoun as string) ? 'any' : 'person',
    );
    return antecedent && { ...antecedent, how: pronoun.how };
  }
  return isContinuedQuotation(article, sentence, before) ? lastNamed(before.slice(-2), 'any') : null;
}

/** The sentences before one, nearest last: those of its own body span, and where there are none, of the span before. */
function sentencesBefore(article: Article, sentence: Span): string[] {
  const at = article.body.findIndex((span) => contains(span, sentence));
  const own = article.body[at];
  if (!own) return [];
  const spans = [article.body[at - 1], own].flatMap((span) => (span ? [span] : []));
  return spans.flatMap((span) => {
    const end = Math.min(span.end, sentence.start);
    const start = Math.max(span.start, end - REACH);
    return end <= start
      ? []
      : splitSentences(article.text, { start, end }).map((s) => article.text.slice(s.start, s.end));
  });
}

function lastNamed(sentences: readonly string[], who: 'any' | 'person'): Speaker | null {
  for (const sentence of [...sentences].reverse()) {
    const tokens = readTokens(sentence);
    const frames = speechFrames(tokens).filter(({ speaker }) => speaker !== null);
    const speakers = frames.map((frame) => speakerOf(sentence, tokens, frame));
    const found =
      speakers.find((speaker) => speaker !== null && (who === 'any' || speaker.person || isSurname(speaker))) ??
      (who === 'any' ? null : firstPerson(sentence));
    if (found) return found;
  }
  return null;
}

/** One capitalised word that speaks and is no abbreviation: a person named by surname, as far as a rule can tell. */
function isSurname({ name }: Speaker): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(name);
}

/** A sentence's first name of two capitalised words or more: whom "he" and "she" mean, where nobody speaks in it. */
function firstPerson(sentence: string): Speaker | null {
  const found = /(?:^|[ "“(])((?:\p{Lu}[\p{L}.'’-]{0,30} ){1,6}\p{Lu}\p{Ll}[\p{L}'’-]{0,30})/u.exec(sentence);
  const name = found?.[1];
  return name && !/^(?:The|North|South|East|West|New|United) /.test(name)
    ? { name, short: name.split(' ').at(-1) as string, how: 'indirect', person: true }
    : null;
}

function isContinuedQuotation(article: Article, sentence: Span, before: readonly string[]): boolean {
  const span = article.body.find((part) => contains(part, sentence));
  if (span && isInQuotation(article.text.slice(Math.max(span.start, sentence.start - REACH), sentence.start)))
    return true;
  return /["“]/.test(article.text.slice(sentence.start, sentence.start + 1)) && /["”]/.test(before.at(-1) ?? '');
}

function isInQuotation(before: string): boolean {
  const count = (mark: string): number => before.split(mark).length - 1;
  return count('“') > count('”') || count('"') % 2 === 1;
}

import type { Article } from '../../domain/article.ts';
import { contains, type Span } from '../../domain/span.ts';
import { splitSentences } from '../../domain/split-sentences.ts';
import { readTokens, type Token } from '../language/read-tokens.ts';
import { nameBeside } from './apposition.ts';
import { outerFrames } from './frame-at.ts';
import { quotedTokens } from './quoted-tokens.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import type { SpeechFrame } from './speech-frame.ts';
import { mainSubject } from './subject-of.ts';
import { tellsOfAnother } from './tells-of-another.ts';

const REACH = 1500;

type Saying = Pick<SpeechFrame, 'speaker' | 'how' | 'reported' | 'verbAt'>;

/** The speaker whom a frame names: with description and name where both stand side by side, unless it is "its head". */
export function namedBy(text: string, tokens: readonly Token[], frame: Saying): Speaker | null {
  const run = frame.speaker;
  const beside = run && nameBeside(tokens, run, frame.verbAt);
  const speaker = speakerOf(text, tokens, { ...frame, speaker: beside });
  if (!speaker || !run || !beside || beside === run || tokens[run.from]?.pos === 'PRON') return speaker;
  const described = speakerOf(text, tokens, { ...frame, speaker: { from: run.from, to: beside.to } });
  return described && { ...speaker, name: described.name };
}

/** Whom the pronoun of a frame means: the subject of its own sentence, outside quotation marks, else somebody named before it. */
export function meantBy(
  frame: Saying & Pick<SpeechFrame, 'pronoun'>,
  text: string,
  tokens: readonly Token[],
  before: readonly string[],
): Speaker | null {
  const own = mainSubject(tokens, frame.verbAt);
  const isQuoted = own !== null && quotedTokens(tokens)[own.run.from];
  if (own && !isQuoted && own.pronoun === null && own.run.to < (frame.speaker?.from ?? frame.verbAt)) {
    const speaker = namedBy(text, tokens, { ...frame, speaker: own.run });
    if (speaker && /\p{Lu}/u.test(speaker.short)) return speaker;
  }
  const antecedent = antecedentOf(frame.pronoun ?? '', before, tokens[frame.verbAt]?.lemma);
  return antecedent && { ...antecedent, how: frame.how };
}

/**
 * Who was named last before a pronoun that can mean them, in the two sentences before; null for other words, and where it
 * may as well mean whom the speaker speaks of. `verb`: base form of what the pronoun does.
 */
export function antecedentOf(pronoun: string, before: readonly string[], verb = ''): Speaker | null {
  if (!/^(?:he|she|him|her|they|them|it)$/i.test(pronoun)) return null;
  const near = before.slice(-2);
  return /^(?:it|they|them)$/i.test(pronoun) ? lastNamed(near) : lastPerson(near, verb);
}

/** The sentences before one, nearest last: those of its own body span, and where there are none, of the span before. */
export function sentencesBefore(article: Article, sentence: Span): string[] {
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

function lastNamed(sentences: readonly string[]): Speaker | null {
  for (const sentence of [...sentences].reverse()) {
    const [first] = sayingsOf(sentence);
    if (first) return first.speaker;
  }
  return null;
}

function lastPerson(sentences: readonly string[], verb: string): Speaker | null {
  for (const sentence of [...sentences].reverse()) {
    const saying = sayingsOf(sentence).find(({ speaker }) => speaker.person || isSurname(speaker));
    if (saying && tellsOfAnother(sentence, readTokens(sentence), saying.frame, saying.speaker, verb)) return null;
    const found = saying?.speaker ?? firstPerson(sentence);
    if (found) return found;
  }
  return null;
}

/** The speakers whom a sentence names, with the frame of each. */
export function sayingsOf(sentence: string): { readonly frame: SpeechFrame; readonly speaker: Speaker }[] {
  const tokens = readTokens(sentence);
  return outerFrames(tokens).flatMap((frame) => {
    const speaker = namedBy(sentence, tokens, frame);
    return speaker ? [{ frame, speaker }] : [];
  });
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

/** Who speaks a quotation that goes on from the sentence before; null where none does. */
export function continuedSpeaker(article: Article, sentence: Span, before: readonly string[]): Speaker | null {
  return isContinuedQuotation(article, sentence, before) ? lastNamed(before.slice(-2)) : null;
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

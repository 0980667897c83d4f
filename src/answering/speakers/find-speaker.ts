import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { readTokens } from '../language/read-tokens.ts';
import { frameAt, outerFrames } from './frame-at.ts';
import { continuedSpeaker, meantBy, namedBy, sentencesBefore } from './speaker-meant.ts';
import type { Speaker } from './speaker.ts';

/**
 * Who says what a sentence of an article says, by rule: direct and indirect speech, "according to", "as reported by". A
 * pronoun stands for the last speaker, or person, named in the two sentences before (of the same body span, else of
 * the one before); a quotation that goes on from an earlier sentence keeps its speaker. Null: the article itself.
 */
export function findSpeaker(article: Article, sentence: Span): Speaker | null {
  const text = article.text.slice(sentence.start, sentence.end);
  const tokens = readTokens(text);
  const frames = outerFrames(tokens);
  const named = frames.find(({ speaker }) => speaker !== null);
  const pronoun = frames.find((frame) => frame.pronoun !== null);
  if (named && !(pronoun && pronoun.verbAt < named.verbAt)) return namedBy(text, tokens, named);
  const before = sentencesBefore(article, sentence);
  if (pronoun) return meantBy(pronoun, text, tokens, before);
  return continuedSpeaker(article, sentence, before);
}

/** Whose words stand at an offset into a sentence: of all verbs of speech that they hang on the nearest tells; null: no verb does. */
export function findSpeakerAt(article: Article, sentence: Span, offset: number): Speaker | null {
  const text = article.text.slice(sentence.start, sentence.end);
  const tokens = readTokens(text);
  const at = tokens.findIndex(({ start }) => start >= offset);
  const frame = at < 0 ? null : frameAt(outerFrames(tokens), at);
  if (!frame) return null;
  return frame.speaker
    ? namedBy(text, tokens, frame)
    : meantBy(frame, text, tokens, sentencesBefore(article, sentence));
}

import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { readTokens } from '../language/read-tokens.ts';
import { figureGiver } from './figure-giver.ts';
import { frameAt, outerFrames } from './frame-at.ts';
import { continuedSpeaker, meantBy, namedBy, sentencesBefore } from './speaker-meant.ts';
import type { Speaker } from './speaker.ts';

/**
 * Who gives the figure at an offset into a sentence: whoever's words it stands in, or the subject of "put … at", "spoke of"
 * and the like. Null: the article itself.
 */
export function findFigureSpeaker(article: Article, sentence: Span, offset: number): Speaker | null {
  const text = article.text.slice(sentence.start, sentence.end);
  const tokens = readTokens(text);
  const at = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= offset),
  );
  const found = figureGiver(tokens, at);
  // "“We counted 52,” said X": the frame tells who "we" are.
  const giver = found && /^(?:we|i)$/.test(found.pronoun ?? '') ? null : found;
  const frame = frameAt(outerFrames(tokens), at);
  // "X said that the union put it at 40": the verb nearer to the figure tells whose figure it is.
  const given = giver && !(frame && Math.abs(frame.verbAt - at) < Math.abs(giver.verbAt - at));
  const before = sentencesBefore(article, sentence);
  if (given) {
    const how = { how: 'indirect', reported: false, verbAt: giver.verbAt } as const;
    if (giver.run) return namedBy(text, tokens, { ...how, speaker: giver.run });
    return meantBy({ ...how, speaker: null, pronoun: giver.pronoun }, text, tokens, before);
  }
  if (frame) return frame.speaker ? namedBy(text, tokens, frame) : meantBy(frame, text, tokens, before);
  return continuedSpeaker(article, sentence, before);
}

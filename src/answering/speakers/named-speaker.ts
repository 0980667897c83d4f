import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { findSpeaker } from './find-speaker.ts';
import type { Speaker } from './speaker.ts';

/** Who says a sentence, where it is somebody or something with a name; null for "the report" and for the article itself. */
export function namedSpeaker(article: Article, sentence: Span): Speaker | null {
  const speaker = findSpeaker(article, sentence);
  const bare = speaker?.name.replace(/^(?:the|a|an)\s+/i, '');
  return speaker && bare && /^\p{Lu}/u.test(bare) ? speaker : null;
}

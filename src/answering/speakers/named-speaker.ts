import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { readTokens } from '../language/read-tokens.ts';
import { ACTOR_NOUNS } from './actor-nouns.ts';
import { findFigureSpeaker } from './figure-speaker.ts';
import { findSpeaker } from './find-speaker.ts';
import type { Speaker } from './speaker.ts';

/**
 * Who says a sentence (or, with an offset into it, the figure there), where that is somebody to show: a name, or a noun for
 * people and bodies that speak; null for the article itself and for what a rule takes for a speaker but is none.
 */
export function namedSpeaker(article: Article, sentence: Span, figureAt: number | null = null): Speaker | null {
  const speaker = figureAt === null ? findSpeaker(article, sentence) : findFigureSpeaker(article, sentence, figureAt);
  return speaker && isSomebody(speaker.name) ? speaker : null;
}

function isSomebody(name: string): boolean {
  const bare = name.replace(/^(?:the|a|an)\s+/i, '');
  if (/(?:^|[\s-])\p{Lu}/u.test(bare)) return true;
  return readTokens(bare).some(
    ({ lemma, lower }) => ACTOR_NOUNS.has(lemma) || ACTOR_NOUNS.has(lower.replace(/s$/, '')),
  );
}

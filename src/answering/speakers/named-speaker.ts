import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { isPerson } from '../claims/person-nouns.ts';
import { isEnglishWord } from '../language/english-words.ts';
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
  return speaker && isSomebody(speaker.name, article.text) ? speaker : null;
}

/** A word with a capital is a name, unless it is a common word that has it only where it opens a sentence ("Cameras recorded"). */
function isSomebody(name: string, text: string): boolean {
  const bare = name.replace(/^(?:the|a|an)\s+/i, '');
  const isCommon = bare === name && !/\s/.test(name) && isEnglishWord(name) && !isWithinSentence(name, text);
  if (!isCommon && /(?:^|[\s-])\p{Lu}/u.test(bare)) return true;
  return readTokens(bare).some(
    ({ lemma, lower }) => ACTOR_NOUNS.has(lemma) || ACTOR_NOUNS.has(lower.replace(/s$/, '')) || isPerson(lemma),
  );
}

function isWithinSentence(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (/[\p{Ll},] $/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

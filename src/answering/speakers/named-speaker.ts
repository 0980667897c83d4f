import type { Article } from '../../domain/article.ts';
import { sliceOf, type Span } from '../../domain/span.ts';
import { isPerson } from '../claims/person-nouns.ts';
import { isEnglishWord } from '../language/english-words.ts';
import { readTokens } from '../language/read-tokens.ts';
import { withoutArticle } from '../names/without-article.ts';
import { ACTOR_NOUNS } from './actor-nouns.ts';
import { findFigureSpeaker } from './figure-speaker.ts';
import { findSpeaker, findSpeakerAt } from './find-speaker.ts';
import { hasSeveralSpeakers } from './several-speakers.ts';
import type { Speaker } from './speaker.ts';

/**
 * Who says a sentence (or, with an offset into it, the figure there), where that is somebody to show: a name, or a noun for
 * people and bodies that speak; null for the article itself, for a sentence that several share, and for what a rule takes
 * for a speaker but is none.
 */
export function namedSpeaker(article: Article, sentence: Span, figureAt: number | null = null): Speaker | null {
  const isShown = ({ name }: Speaker): boolean => isSomebody(name, article.text);
  if (figureAt !== null) return shown(findFigureSpeaker(article, sentence, figureAt), isShown);
  const speaker = shown(findSpeaker(article, sentence), isShown);
  return speaker && !hasSeveralSpeakers(sliceOf(article.text, sentence), isShown) ? speaker : null;
}

/** The same of a quotation at an offset into a sentence: by the verb of speech nearest to it, else who says the sentence. */
export function quotationSpeaker(article: Article, sentence: Span, offset: number): Speaker | null {
  const found = findSpeakerAt(article, sentence, offset);
  return found ? shown(found, ({ name }) => isSomebody(name, article.text)) : namedSpeaker(article, sentence);
}

function shown(speaker: Speaker | null, isShown: (speaker: Speaker) => boolean): Speaker | null {
  return speaker && isShown(speaker) ? speaker : null;
}

/** A word with a capital is a name, unless it is a common word that has it only where it opens a sentence ("Cameras recorded"). */
function isSomebody(name: string, text: string): boolean {
  const bare = withoutArticle(name);
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

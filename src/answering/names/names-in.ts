import { isEnglishWord } from '../language/english-words.ts';
import type { NameLexicon } from './name-lexicon.ts';

/** A run of words that a question or sentence uses as one name. */
export interface Name {
  /** As the corpus usually writes it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;
const CONNECTOR = /^(?:of|the|de|del|la|van|von|der|bin|al|el|da|du)$/i;
const NEVER =
  /^(?:i|a|an|the|and|or|but|who|what|when|where|why|how|which|whose|whom|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|in|on|at|to|from|by|for|with|about|of|as|after|before|since|until|tell|give|show|please|according|if|so|also|not|no|yes|it|he|she|they|we|you|his|her|its|their|that|this|these|those|there|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)(?:['’]s)?$/i;
/** Small words with a capital, as only headlines write them. */
const NEVER_CAPITAL =
  /^(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Would|Should|In|On|At|To|From|By|For|With|About|Of|And|Or)$/;

/**
 * The names in a text, in order. A word is part of a name where the corpus writes it as one, alone or with its neighbour
 * (so lower-case questions work), where it is capitalised though it does not open the text, or where nobody knows it;
 * connectors join ("Ursula
 * von der Leyen"). In a text all in capitals, or with a capital on every long word, capitals say nothing; where a text writes
 * other names with capitals, an English word without one is none ("the UNESCO chief", where the corpus has a "Chief of Staff").
 */
export function namesIn(text: string, lexicon: NameLexicon): Name[] {
  const words = [...text.matchAll(WORD)];
  const capitalsTell = !isShouted(
    text,
    words.map(([word]) => word),
  );
  const writesCapitals = capitalsTell && words.slice(1).some(([word]) => /^\p{Lu}/u.test(word));
  const touching = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]];
    return before !== undefined && /^[\s-]$/.test(text.slice(before.index + before[0].length, word?.index));
  };
  const pairedWithNext = (at: number): boolean =>
    touching(at + 1) && lexicon.isPair(words[at]?.[0] ?? '', words[at + 1]?.[0] ?? '');
  const isNameWord = (at: number): boolean => {
    const { 0: word, index } = words[at] as RegExpExecArray;
    if (NEVER.test(word)) return false;
    const isCommon = writesCapitals && /^\p{Ll}/u.test(word) && isEnglishWord(word);
    if ((lexicon.isName(word) && !isCommon) || (capitalsTell && index > 0 && /^\p{Lu}/u.test(word))) return true;
    if (lexicon.isStranger(word)) return true;
    return (pairedWithNext(at) && !NEVER.test(words[at + 1]?.[0] ?? '')) || (at > 0 && pairedWithNext(at - 1));
  };
  const names: Name[] = [];
  let run: { words: string[]; start: number; end: number } | null = null;
  let gap: string[] = [];
  const close = () => {
    if (run) names.push({ text: run.words.join(' '), start: run.start, end: run.end });
    run = null;
    gap = [];
  };
  for (const [at, { 0: word, index }] of words.entries()) {
    const joins = run !== null && touching(at);
    if (isNameWord(at)) {
      const bare = word.replace(/['’]s?$/, '');
      const spelled: string = /^\p{Lu}/u.test(bare) && capitalsTell ? bare : (lexicon.spelling(bare) ?? bare);
      if (run && joins) run.words.push(...gap, spelled);
      else {
        close();
        run = { words: [spelled], start: index, end: index };
      }
      gap = [];
      run.end = index + bare.length;
      if (bare.length < word.length) close();
    } else if (run && joins && CONNECTOR.test(word)) gap.push(word);
    else close();
  }
  close();
  return names;
}

function isShouted(text: string, words: readonly string[]): boolean {
  return !/\p{Ll}/u.test(text) || words.slice(1).some((word) => NEVER_CAPITAL.test(word));
}

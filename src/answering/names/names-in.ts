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
  /^(?:i|a|an|the|and|or|but|who|what|when|where|why|how|which|whose|whom|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|in|on|at|to|from|by|for|with|about|tell|give|show|please|according|if|so|also|not|no|yes|it|he|she|they|we|you|that|this|these|those|there)$/i;

/**
 * The names in a text, in order. A word is part of a name where the corpus writes it as one (so lower-case questions
 * work), or where it is capitalised though it does not open the text; connectors join ("Ursula von der Leyen").
 */
export function namesIn(text: string, lexicon: NameLexicon): Name[] {
  const names: Name[] = [];
  let run: { words: string[]; start: number; end: number } | null = null;
  let gap: string[] = [];
  const close = () => {
    if (run) names.push({ text: run.words.join(' '), start: run.start, end: run.end });
    run = null;
    gap = [];
  };
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const touches = run !== null && /^[\s-]*$/.test(text.slice(gapEnd(run, gap, text), match.index));
    if (isNameWord(word, match.index, lexicon)) {
      const bare = word.replace(/['’]s$/, '');
      const spelled: string = /^\p{Lu}/u.test(bare) ? bare : (lexicon.spelling(bare) ?? bare);
      if (run && touches) run.words.push(...gap, spelled);
      else {
        close();
        run = { words: [spelled], start: match.index, end: match.index };
      }
      gap = [];
      run.end = match.index + bare.length;
      if (bare.length < word.length) close();
    } else if (run && touches && CONNECTOR.test(word)) gap.push(word);
    else close();
  }
  close();
  return names;
}

function gapEnd(run: { end: number }, gap: readonly string[], text: string): number {
  return gap.reduce((from, word) => text.indexOf(word, from) + word.length, run.end);
}

function isNameWord(word: string, index: number, lexicon: NameLexicon): boolean {
  if (NEVER.test(word)) return false;
  return lexicon.isName(word) || (index > 0 && /^\p{Lu}/u.test(word));
}

import { stemmer } from 'stemmer';
import { stopWords } from './stop-words.ts';

/** Initials ("U.N."), numbers ("10,000", "3.5"), words ("Korea's", "don't"); anything else separates. */
const token = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * The index terms of a text, in order, repeats kept: words folded to lower case without accents, stop words left
 * out, the rest stemmed (Porter 1980). "U.S." and "US" are one term, and not the pronoun; "10,000" is "10000".
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  const capitals = !/\p{Ll}/u.test(text);
  for (const [written] of text.normalize('NFC').matchAll(token)) {
    const term = termOf(written, capitals);
    if (term !== null) terms.push(term);
  }
  return terms;
}

/** Terms of words as written, in lower and mixed case and in texts of capitals; the commonest words are most of any text. */
const [known, knownInCapitals] = [new Map<string, string | null>(), new Map<string, string | null>()];
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 40;

function termOf(written: string, capitals: boolean): string | null {
  const terms = capitals ? knownInCapitals : known;
  const before = terms.get(written);
  if (before !== undefined) return before;
  const term = makeTerm(written, capitals);
  if (terms.size >= MOST_KNOWN) terms.clear();
  if (written.length <= LONGEST_KNOWN) terms.set(written, term);
  return term;
}

/** In a text that is all capitals, capitals do not mark a name: `capitals` says so. */
function makeTerm(written: string, capitals: boolean): string | null {
  if (/^\p{N}/u.test(written)) return written.replaceAll(',', '');
  if (written.includes('.')) return folded(written.replaceAll('.', ''));
  const word = folded(written.replace(/['’]s$/iu, '').replace(/['’]/gu, ''));
  const name = !capitals && /^\p{Lu}{2,5}$/u.test(written);
  return word === '' || (stopWords.has(word) && !name) ? null : stemmer(word);
}

function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

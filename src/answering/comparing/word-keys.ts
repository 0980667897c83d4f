import { remembering } from '../kept.ts';
import { irregularBase } from '../language/irregular-verbs.ts';
import { newsWords } from '../language/news-words.ts';
import { relatedTerms } from '../language/related-terms.ts';
import { keysOf } from '../language/word-match.ts';
import { KINDRED_WORDS } from './kindred-words.ts';

const GROUPS = new Map<string, string[]>();
for (const [index, line] of KINDRED_WORDS.entries())
  for (const word of line.split(' ')) {
    const keys = keysOf({ lower: word, lemma: irregularBase(word) ?? word }).filter((key) => key.startsWith('~'));
    for (const key of keys) GROUPS.set(key, [...(GROUPS.get(key) ?? []), `@${index}`]);
  }

const WORD = /[\p{L}\p{N}]+/gu;
const CAPITAL = /^\p{Lu}/u;

const MOST_WORDS = 20_000;
const keysOfLower = remembering((lower): readonly string[] => {
  const keys = keysOf({ lower, lemma: irregularBase(lower) ?? lower });
  return [...keys, ...keys.flatMap((key) => GROUPS.get(key) ?? [])];
}, MOST_WORDS);

/** What a word is known by: its form and stem, the synonyms it has (`#`), and the groups of kindred words it is in (`@`). */
export function wordKeys(word: string): readonly string[] {
  return keysOfLower(word.toLowerCase());
}

/** The keys of all words of a text; of those with a capital also the root that a country and its people share (`^`). */
export function textKeys(text: string): Set<string> {
  const keys = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    for (const key of wordKeys(word)) keys.add(key);
    if (CAPITAL.test(word)) keys.add(rootOf(word));
  }
  return keys;
}

/** "Arvania", "Arvanian" and "Arvanians" by what they have in common; a rule of ours for regular endings. */
function rootOf(name: string): string {
  const root = name.toLowerCase().replace(/s$/, '');
  return `^${root.replace(/(?:ian|ean|an|n|ese|ish|ia|ea|a|e)$/, '')}`;
}

/** What a synonym counts in place of the word, and what a kindred word counts. */
const SYNONYM = 0.9;
const KINDRED = 0.75;
/** From this share on a related word tells the same event more often than not. */
const LEAST_RELATED = 0.4;

/**
 * The keys by which a text may hold a word, each with its share: 1 for the word itself, less for others that tell the same. A
 * name is held by itself and by the like of "Arvanian" for "Arvania"; without `related` words there are neither kindred words
 * nor antonyms among them.
 */
export function keyShares(word: string, { name = false, related = true } = {}): ReadonlyMap<string, number> {
  if (name)
    return new Map(
      [...wordKeys(word).filter((key) => !/^[#@]/.test(key)), rootOf(word.replace(/['’]s$/, ''))].map((key) => [
        key,
        1,
      ]),
    );
  const shares = new Map<string, number>();
  const add = (key: string, share: number) => shares.set(key, Math.max(share, shares.get(key) ?? 0));
  for (const key of wordKeys(word)) {
    if (!related && key.startsWith('@')) continue;
    add(key, key.startsWith('#') ? SYNONYM : key.startsWith('@') ? KINDRED : 1);
    if (!related || !key.startsWith('~')) continue;
    for (const [stem, share] of [...relatedTerms(key.slice(1)), ...newsWords(key.slice(1))])
      if (share >= LEAST_RELATED) add(`~${stem.replace(/i$/, 'y')}`, share);
  }
  return shares;
}

/** How well a text with these keys holds a word: 1 itself, less a synonym or a kindred word, 0 nothing of it. */
export function heldIn(word: ReadonlyMap<string, number>, keys: ReadonlySet<string>): number {
  let best = 0;
  for (const [key, share] of word) if (share > best && keys.has(key)) best = share;
  return best;
}

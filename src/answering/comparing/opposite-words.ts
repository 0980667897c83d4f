import { wordKeys } from './word-keys.ts';

/** Words of which one is said to be so where the other is said not to be, one pair a line; words of a side are apart by spaces. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['dead die died killed', 'alive survive survived'],
  ['guilty convicted convict', 'innocent acquitted acquit cleared exonerated'],
  ['win won winner victory', 'lose lost defeated'],
  ['legal lawful', 'illegal unlawful'],
  ['safe', 'unsafe dangerous'],
  ['peaceful peacefully', 'violent violence'],
  ['real genuine authentic', 'fake forged forgery'],
  ['support supported supports', 'oppose opposed opposes'],
  ['succeed succeeded success', 'fail failed failure'],
];

const SIDES = PAIRS.flatMap(([one, other]) => [
  { side: keysOfSide(one), opposite: keysOfSide(other) },
  { side: keysOfSide(other), opposite: keysOfSide(one) },
]);

/** The keys of the words that say the opposite of a predicate; empty where none is known. */
export function oppositeOf(predicate: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const found = SIDES.find(({ side }) => [...predicate].some(([key, share]) => share === 1 && side.has(key)));
  return new Map([...(found?.opposite ?? [])].map((key) => [key, 1]));
}

/** What the words of a side and their forms are known by, without synonyms and kindred words. */
function keysOfSide(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => wordKeys(word).filter((key) => !/^[#@]/.test(key))));
}

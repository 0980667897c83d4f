import type { Token } from '../language/read-tokens.ts';
import { keysOf } from '../language/word-match.ts';
import { isTimeWord } from '../speakers/noun-phrase.ts';
import { isContent } from './content-token.ts';

/** Up to so many words a phrase is its head and what tells it from others: "lower court", "Supreme Court". */
const SHORT = 3;

/**
 * Whether two noun phrases may mean the same: the names of one are all among the words of the other ("Rehn", "Finance
 * Minister Tomas Rehn"; not "North Arvan", "South Arvan"); where either has no name, one describing word in common.
 */
export function maySame(a: readonly Token[], b: readonly Token[]): boolean {
  const [own, other] = [a.filter(isTelling), b.filter(isTelling)];
  const [ownNames, otherNames] = [own.filter(isName), other.filter(isName)];
  if (ownNames.length > 0 && otherNames.length > 0) return within(ownNames, other) || within(otherNames, own);
  if (own.length <= SHORT && other.length <= SHORT)
    return (own.length > 0 && within(own, other)) || (other.length > 0 && within(other, own));
  return own.some((token) => within([token], other));
}

function within(names: readonly Token[], words: readonly Token[]): boolean {
  const keys = new Set(words.flatMap((word) => keysOf(word)));
  return names.every((name) => keysOf(name).some((key) => keys.has(key)));
}

function isTelling(token: Token): boolean {
  return isContent(token) && !isTimeWord(token.lower);
}

function isName({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

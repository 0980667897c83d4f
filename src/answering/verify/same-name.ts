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
  const [own, other] = [withoutPlace(a).filter(isTelling), withoutPlace(b).filter(isTelling)];
  if (isAcronym(own, other) || isAcronym(other, own)) return true;
  const [ownNames, otherNames] = [own.filter(isName), other.filter(isName)];
  if (ownNames.length > 0 && otherNames.length > 0) return within(ownNames, other) || within(otherNames, own);
  if (own.length <= SHORT && other.length <= SHORT)
    return (own.length > 0 && within(own, other)) || (other.length > 0 && within(other, own));
  return own.some((token) => within([token], other));
}

/** "WHO" and "World Health Organization". */
function isAcronym(short: readonly Token[], long: readonly Token[]): boolean {
  const [letters, initials] = [short[0]?.text ?? '', long.map(({ text }) => text[0] ?? '').join('')];
  return short.length === 1 && long.length > 1 && /^\p{Lu}{2,6}$/u.test(letters) && letters === initials;
}

/** "The rebels in Lusk": where they are does not say who they are. */
function withoutPlace(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, index) => index > 0 && /^(?:in|at|near|off)$/.test(lower));
  return at > 0 && tokens.slice(0, at).some(isTelling) ? tokens.slice(0, at) : tokens;
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

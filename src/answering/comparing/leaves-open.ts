import type { Token } from '../language/read-tokens.ts';
import type { Reading } from '../verify/reading.ts';

/** Words for what was said before. */
export const ANAPHORIC =
  /^(?:that|this|it|them|either|neither|both|claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|charges?|account|version)$/;
const OPEN = /^(?:unconfirmed|unverified|unsubstantiated|unclear|unproven)$/;
const OPENS_CLAUSE = /^(?:;|but|while|although|though|whereas|who|whose)$/;
const ASKS_DETAIL = /^(?:why|how|when|where|who|whose|what|which)$/;
const ASKS_WHETHER = /^(?:whether|if|that)$/;
/** Where "why" or "whether" may stand behind "unclear" ("unclear to the police why"). */
const NEAR = 4;

/**
 * Whether the word at a place leaves a predicate open ("unconfirmed"): it stands in the clause of the predicate, or in a
 * later one that speaks of what was said ("…, but the claim is unverified").
 */
export function leavesOpen(at: number, predicate: number, { tokens, sentenceOf }: Reading): boolean {
  if (!OPEN.test(tokens[at]?.lower ?? '') || isUnclearDetail(at, tokens)) return false;
  const [from, to] = at < predicate ? [at, predicate] : [predicate, at];
  const isEdge = (index: number): boolean =>
    sentenceOf[index] !== sentenceOf[index - 1] || OPENS_CLAUSE.test(tokens[index]?.lower ?? '');
  const edge = tokens.findLastIndex((_, index) => index > from && index <= to && isEdge(index));
  if (edge < 0) return at > predicate || !isAside(at, predicate, tokens);
  if (at < predicate || ASKS_WHETHER.test(askedBehind(at, tokens) ?? '')) return false;
  return tokens.slice(edge, at).some(({ lower }) => ANAPHORIC.test(lower));
}

/** "The suspect, whose name was unconfirmed, was arrested", "while the cause is unclear, …": a clause of something else before a comma. */
function isAside(at: number, predicate: number, tokens: readonly Token[]): boolean {
  const opens = tokens.findLastIndex(({ lower }, index) => index < at && OPENS_CLAUSE.test(lower));
  const told = tokens.slice(opens + 1, at);
  const isOfThing = told.some(({ pos }) => pos === 'NOUN') && !told.some(({ lower }) => ANAPHORIC.test(lower));
  return opens >= 0 && isOfThing && tokens.slice(at, predicate).some(({ lower }) => lower === ',');
}

/** "It is unclear why he was arrested": that he was is taken for certain. */
export function isUnclearDetail(at: number, tokens: readonly Token[]): boolean {
  return tokens[at]?.lower === 'unclear' && ASKS_DETAIL.test(askedBehind(at, tokens) ?? '');
}

/** The word by which the clause behind "unclear" begins. */
function askedBehind(at: number, tokens: readonly Token[]): string | undefined {
  return tokens
    .slice(at + 1, at + 1 + NEAR)
    .map(({ lower }) => lower)
    .find((lower) => ASKS_DETAIL.test(lower) || ASKS_WHETHER.test(lower));
}

const DAY_BEFORE =
  /(?:\b(?:on|by|since|until|till|from|before|after|and|to|the|of|between|through|during)|day,?|[-–]) ?$/i;
const AUXILIARY = /^ (?:may|march) (?:have|be|not|also|still|never|yet|well)\b/;
const BEFORE_WORD = /^ (?:may|march) \p{L}/u;

/**
 * Whether a lower-case "may" or "march", with which `after` begins, is the verb of the number that stands between the two
 * texts: "25 may have died", "30 march to the square", but "on 25 may the dam burst".
 */
export function isVerbBehind(before: string, after: string): boolean {
  return AUXILIARY.test(after) || (BEFORE_WORD.test(after) && !DAY_BEFORE.test(before));
}

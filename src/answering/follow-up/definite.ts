/** A phrase as it is taken up again: "a recount" → "the recount", "two men" → "the two men"; names stay as they are. */
export function definite(phrase: string): string {
  const text = phrase.replace(/^(?:an? |the )?(?:\p{L}+-)*years?-old (?=\p{Lu})/iu, '');
  if (/^(?:an?|its|their|his|her|some|my|our)\s+/i.test(text)) return text.replace(/^\p{L}+\s+/u, 'the ');
  return /^(?:the|this|that|these|those|all)\s/i.test(text) || /^\p{Lu}|['’]s\b/u.test(text) ? text : `the ${text}`;
}

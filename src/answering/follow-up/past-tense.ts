import { irregularPast } from '../language/irregular-verbs.ts';

/** The past tense of a verb in its base form, lower case: `demand` → `demanded`, `give` → `gave`. */
export function pastTense(verb: string): string {
  const irregular = irregularPast(verb);
  if (irregular !== null) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  // One stressed syllable of consonant, vowel, consonant doubles the last ("stopped"); longer verbs mostly do not.
  if (
    /^[^aeiou]{1,3}[aeiou][bdgklmnprt]$/.test(verb) ||
    /(?:(?:pre|re|con|trans|de|in)fer|(?:ad|sub|com|per|o|trans)mit|(?:oc|re|in)cur|control|regret|forget)$/.test(verb)
  )
    return `${verb}${verb.at(-1)}ed`;
  return `${verb}ed`;
}

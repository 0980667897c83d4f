const IRREGULAR = new Map(
  (
    'be was become became begin began bind bound break broke bring brought build built burn burned buy bought catch caught choose chose come came ' +
    'cost cost cut cut deal dealt do did draw drew drink drank drive drove eat ate fall fell feel felt fight fought find found flee fled fly flew ' +
    'forbid forbade forget forgot forgive forgave get got give gave go went grow grew hang hung have had hear heard hide hid hit hit hold held ' +
    'hurt hurt keep kept know knew lay laid lead led leave left lend lent let let lie lay lose lost make made mean meant meet met pay paid put put ' +
    'quit quit read read ride rode ring rang rise rose run ran say said see saw seek sought sell sold send sent set set shake shook shoot shot ' +
    'shut shut sing sang sink sank sit sat sleep slept speak spoke spend spent split split spread spread stand stood steal stole stick stuck ' +
    'strike struck swear swore swim swam take took teach taught tell told think thought throw threw understand understood wear wore win won ' +
    'withdraw withdrew write wrote'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, at, words) => {
      if (at % 2 === 0) pairs.push([word, words[at + 1] as string]);
      return pairs;
    }, []),
);

/** The past tense of a verb in its base form, lower case: `demand` → `demanded`, `give` → `gave`. */
export function pastTense(verb: string): string {
  const irregular = IRREGULAR.get(verb);
  if (irregular !== undefined) return irregular;
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

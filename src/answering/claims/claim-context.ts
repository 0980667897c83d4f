import type { Token } from '../language/read-tokens.ts';

const STATES: readonly (readonly [string, RegExp])[] = [
  [
    'dead',
    /^(?:kill|killed|die|died|dead|death|deaths|fatality|fatalities|perish|perished|toll|lives|bodies|corpses|drowned|deadly|casualty|casualties)$/,
  ],
  ['hurt', /^(?:injure|injured|wound|wounded|hurt|injury|injuries|hospitalised|hospitalized|casualty|casualties)$/],
  ['missing', /^(?:missing|unaccounted)$/],
  ['displaced', /^(?:displace|displaced|homeless|evacuate|evacuated|evacuation|flee|fled)$/],
  ['held', /^(?:arrest|arrested|arrests|detain|detained|detention|imprisoned|jailed|custody)$/],
  ['rescued', /^(?:rescue|rescued)$/],
  ['trapped', /^(?:trapped|stranded)$/],
];
/** Where another number of people begins, though it is no numeral. */
const ANOTHER = /^(?:dozens|scores|hundreds|thousands|many|several|others|another)$/;
const FIGHTERS =
  /^(?:soldiers?|troops?|fighters?|men|people|personnel|marines?|sailors?|officers?|civilians?|lives|pilots?|crew|members?|workers?|rebels?|guards?|recruits?)$/;
const UPDATES =
  /\b(?:(?:rose|risen|rises|climbed|climbs|increased|grew|grown|jumped|raised|fell|dropped|lowered|revised|updated|down|(?:went|gone|goes|moved) up) (?:to|from)|up from|revised|updated|has now|have now|previously|earlier (?:figure|count|estimate)|new (?:toll|count|estimate))\b/i;
/**
 * What befell the people of a figure: the verb that it is the object of ("killed 12 people and injured 70"), else its clause
 * up to the next number, else what stands before it. `numberTo`: the token after a number of several ("twenty-three").
 */
export function statesAround(tokens: readonly Token[], numberAt: number, numberTo = numberAt + 1): string[] {
  const verb = statesOfVerbBefore(tokens, numberAt);
  if (verb.length > 0) return verb;
  let from = numberAt;
  let to = numberTo;
  while (
    !stops(tokens[to]) &&
    tokens[to]?.pos !== 'NUM' &&
    !ANOTHER.test(tokens[to]?.lower ?? '') &&
    !(tokens[to]?.pos === 'CCONJ' && tokens[to + 1]?.pos === 'DET')
  )
    to++;
  const ahead = statesOf(tokens.slice(numberAt, to));
  if (ahead.length > 0) return ahead;
  while (from > 0 && !stops(tokens[from - 1]) && tokens[from - 1]?.pos !== 'NUM') from--;
  return statesOf(tokens.slice(from, numberAt));
}

/** The states of the verb, or the verbs joined by "and" or "or", right before a number and its bound words. */
function statesOfVerbBefore(tokens: readonly Token[], numberAt: number): string[] {
  let at = numberAt - 1;
  while (at >= 0 && numberAt - at <= 4 && /^(?:ADP|ADV|ADJ|DET|SCONJ)$/.test(tokens[at]?.pos ?? '')) at--;
  const last = at;
  while (at > 0 && (tokens[at]?.pos === 'VERB' || (tokens[at]?.pos === 'CCONJ' && tokens[at - 1]?.pos === 'VERB')))
    at--;
  if (tokens[last]?.pos !== 'VERB') return [];
  const loses =
    tokens[last]?.lemma === 'lose' && tokens.slice(numberAt, numberAt + 4).some(({ lower }) => FIGHTERS.test(lower));
  return loses ? ['dead'] : statesOf(tokens.slice(at, last + 1));
}

function stops(token: Token | undefined): boolean {
  return token === undefined || /^[;:.]$/.test(token.text) || token.lower === 'while' || token.lower === 'when';
}

/** What the words say befell people, sorted: `dead`, `hurt`, `displaced` ("lost their homes") … */
export function statesOf(tokens: readonly Token[]): string[] {
  const found = STATES.filter(([, pattern]) =>
    tokens.some(({ lower, lemma }) => pattern.test(lower) || pattern.test(lemma)),
  ).map(([state]) => state as string);
  const leaves = tokens.some(({ lemma }, at) => {
    if (!/^(?:lose|leave)$/.test(lemma)) return false;
    return tokens.slice(at + 1, at + 4).some((token) => /^(?:homes?|houses?)$/.test(token.lower));
  });
  return [...new Set(leaves ? [...found, 'displaced'] : found)].sort();
}

/** Whether a sentence says that its figure takes the place of an earlier one. */
export function saysUpdate(sentence: string): boolean {
  return UPDATES.test(sentence);
}

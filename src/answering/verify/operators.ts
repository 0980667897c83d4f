import type { Reading } from './reading.ts';

/** What changes the force of a word: turns it round, weakens it, or moves it to a time that has not come. */
export type Operator =
  | 'not'
  | 'fail'
  | 'refuse'
  | 'deny'
  | 'doubt'
  | 'possible'
  | 'likely'
  | 'unlikely'
  | 'must'
  | 'should'
  | 'future'
  | 'planned'
  | 'expected'
  | 'reported'
  | 'alleged'
  | 'suspected'
  | 'apparent'
  | 'conditional'
  | 'ban'
  | 'attempt'
  | 'threat'
  | 'urged';

const WORDS: Readonly<Record<Operator, string>> = {
  not: "not n't no never none nobody nothing neither nor cannot without hardly",
  fail: 'fail failed fails failing unable failure avoid avoided avoids avoiding stop stopped prevented prevent prevents lacked lacks lack',
  refuse: 'refuse refused refuses refusing refusal decline declined declines declining refrained refrain refrains',
  deny: 'deny denied denies denying denial dismiss dismissed dismisses dismissing refuted refute reject rejected rejects rejecting',
  doubt: 'doubt doubted doubts doubtful unclear question questioned questions',
  possible: 'may might could possibly perhaps possible maybe potentially potential',
  likely: 'likely probably probable presumably',
  unlikely: 'unlikely',
  must: 'must',
  should: 'should ought',
  future: "will would 'll shall",
  planned:
    'plan planned plans planning intend intended intends intention scheduled set aim aims aimed due proposed proposes propose proposal proposals consider considers considered considering',
  expected:
    'expect expects expected expecting expectation forecast forecasts predicted predicts predict anticipate anticipated hopes hoped hope hoping',
  reported: 'reportedly',
  alleged: 'allegedly alleged purported purportedly supposed supposedly',
  suspected: 'suspected suspicion suspects suspect',
  apparent: 'appear appears appeared apparently seem seems seemed seemingly',
  conditional: 'if unless whether',
  ban: 'ban banned bans banning prohibit prohibited prohibits barred bars forbidden forbid',
  attempt: 'try tried tries trying attempt attempted attempts seek sought seeks seeking want wants wanted',
  threat: 'threaten threatened threatens threatening threat threats',
  urged: 'urge urged urges urging call called calls ask asked asks order ordered orders ordering',
};
const OPERATORS = new Map(
  Object.entries(WORDS).flatMap(([operator, words]) =>
    words.split(' ').map((word) => [word, operator as Operator] as const),
  ),
);
/** These weigh on the whole clause they stand in, the rest on what follows them. */
const CLAUSE_WIDE = new Set<Operator>(['reported', 'alleged', 'likely']);
/** These need an infinitive, "of", "that" or a gerund to govern what follows: "plans to open", "suspected of hiding". */
const NEEDS_LINK = new Set<Operator>([
  'fail',
  'refuse',
  'planned',
  'expected',
  'attempt',
  'threat',
  'urged',
  'apparent',
  'suspected',
]);
const BOUNDARY = /^[,;:.]$/;
const BREAKS = new Set(['but', 'while', 'although', 'though', 'whereas', 'because', 'after', 'before', 'since', 'and']);
const MAX_REACH = 25;

/** For each token of a reading the operators that govern it, sorted. */
export function operatorsOf({ tokens, sentenceOf, figures }: Reading): Operator[][] {
  const governed = tokens.map(() => new Set<Operator>());
  for (const [at, token] of tokens.entries()) {
    const operator = operatorAt(tokens, at);
    if (operator === null || figures.some(({ start, end }) => token.start >= start && token.end <= end)) continue;
    const ends = (index: number): boolean =>
      tokens[index] === undefined ||
      sentenceOf[index] !== sentenceOf[at] ||
      BOUNDARY.test(tokens[index]?.lower ?? '') ||
      BREAKS.has(tokens[index]?.lower ?? '');
    const link = NEEDS_LINK.has(operator) ? linkAfter(tokens, at) : at;
    if (link === null) continue;
    for (let index = link + 1; index < link + MAX_REACH && !ends(index); index++) governed[index]?.add(operator);
    if (CLAUSE_WIDE.has(operator) || (token.lower === 'not' && tokens[at - 1]?.lower !== 'or'))
      for (let index = at - 1; index > at - MAX_REACH && CLAUSE_WIDE.has(operator) && !ends(index); index--)
        governed[index]?.add(operator);
  }
  return governed.map((operators) => [...operators].sort());
}

/** The operator that a word is, or null. */
function operatorAt(tokens: Reading['tokens'], at: number): Operator | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.lower === 'may' && token.pos === 'PROPN') return null;
  if (/^(?:alleged|purported|supposed)$/.test(token.lower) && token.pos === 'VERB' && tokens[at - 1]?.pos !== 'AUX')
    return null;
  if (token.lower === 'yet' && tokens[at + 1]?.lower === 'to') return 'not';
  if (token.lower === 'set' && tokens[at + 1]?.lower !== 'to') return null;
  if (token.lower === 'due' && tokens[at + 2]?.pos !== 'VERB') return null;
  if (token.lower === 'no' && tokens[at + 1]?.lower === '.') return null;
  return OPERATORS.get(token.lower) ?? null;
}

/**
 * The word that hangs what follows on an operator: "plans to open", "suspected of hiding", "urged parents to come", "ordered
 * the owner, Jane Doe, to pay"; null where it is about nothing that follows.
 */
function linkAfter(tokens: Reading['tokens'], at: number): number | null {
  for (let index = at + 1; index <= at + 9; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || /^[;:.]$/.test(token.lower)) return null;
    if (token.lower === ',' && !/^\p{Lu}|^to$/u.test(next?.text ?? '')) return null;
    if (token.lower === 'to' && (next?.pos === 'VERB' || next?.lower === 'be')) return index;
    if (/^(?:of|from|for)$/.test(token.lower) && (next?.lower ?? '').endsWith('ing')) return index;
    if (token.lower === 'that') return index;
    if (index === at + 1 && token.pos === 'VERB' && token.lower.endsWith('ing')) return at;
  }
  return null;
}

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
  | 'urged'
  | 'believed';

const WORDS: Readonly<Record<Operator, string>> = {
  not: "not n't no never none nobody nothing neither nor cannot without hardly",
  fail: 'acquitted cleared exonerated fail failed fails failing unable failure avoid avoided avoids avoiding stop stopped prevented prevent prevents lacked lacks lack',
  refuse: 'refuse refused refuses refusing refusal decline declined declines declining refrained refrain refrains',
  deny: 'false untrue fake debunked deny denied denies denying denial dismiss dismissed dismisses dismissing refuted refute reject rejected rejects rejecting',
  doubt: 'doubt doubted doubts doubtful unclear question questioned questions',
  possible: 'may might could possibly perhaps possible maybe potentially potential',
  likely: 'likely probably probable presumably',
  unlikely: 'unlikely',
  must: 'must',
  should: 'should ought',
  future: "will would 'll shall",
  planned:
    'agree agreed agrees promise promised promises pledge pledged pledges vow vowed vows plan planned plans planning intend intended intends intention scheduled set aim aims aimed due proposed proposes propose proposal proposals consider considers considered considering',
  expected:
    'expect expects expected expecting expectation forecast forecasts predicted predicts predict anticipate anticipated hopes hoped hope hoping',
  reported: 'reportedly',
  alleged:
    'accused charged claim claims allegation allegations accusation accusations rumour rumours rumor rumors speculation theory notion idea suggestion myth hoax lie allegedly alleged purported purportedly supposed supposedly',
  suspected: 'suspected suspicion suspects suspect',
  apparent: 'appear appears appeared apparently seem seems seemed seemingly',
  conditional: 'if unless whether',
  ban: 'ban banned bans banning prohibit prohibited prohibits barred bars forbidden forbid',
  attempt: 'try tried tries trying attempt attempted attempts seek sought seeks seeking want wants wanted',
  threat: 'threaten threatened threatens threatening threat threats',
  urged:
    'told instructed advised encouraged invited urge urged urges urging call called calls ask asked asks order ordered orders ordering',
  believed: 'believed thought understood feared presumed rumoured rumored said reported known considered',
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
  'believed',
  'ban',
]);
const THAT_CLAUSE =
  /^(?:false|untrue|fake|claims?|allegations?|accusations?|rumou?rs?|speculation|theory|notion|idea|suggestion|myth|hoax|lie)$/;
const BOUNDARY = /^[,;:.]$/;
const BREAKS = new Set([
  'if',
  'unless',
  'whether',
  'but',
  'while',
  'although',
  'though',
  'whereas',
  'because',
  'after',
  'before',
  'since',
  'and',
]);
/** These hold for a second verb too: "will resign and be replaced", "would build a plant, creating jobs". */
const UNREAL = new Set<Operator>(['future', 'possible', 'must', 'should', 'planned', 'expected']);
const MAX_REACH = 25;

/** For each token of a reading the operators that govern it, sorted. */
export function operatorsOf({ tokens, sentenceOf, figures, frames }: Reading): Operator[][] {
  const governed = tokens.map(() => new Set<Operator>());
  for (const [at, token] of tokens.entries()) {
    const operator = operatorAt(tokens, at);
    if (operator === null || figures.some(({ start, end }) => token.start >= start && token.end <= end)) continue;
    const ends = (index: number): boolean =>
      tokens[index] === undefined ||
      sentenceOf[index] !== sentenceOf[at] ||
      ((BOUNDARY.test(tokens[index]?.lower ?? '') || BREAKS.has(tokens[index]?.lower ?? '')) &&
        !(UNREAL.has(operator) && goesOn(tokens, index, operator)));
    const link = NEEDS_LINK.has(operator) ? linkAfter(tokens, at, operator) : at;
    if (link === null) continue;
    // "He said it would probably …" is no probable saying.
    const opens = Math.max(
      -1,
      ...frames
        .filter(({ scope }) => scope.from <= at)
        .map(({ verbAt }) => verbAt)
        .filter((verb) => verb < at),
    );
    for (let index = link + 1; index < link + MAX_REACH && !ends(index); index++) governed[index]?.add(operator);
    if (CLAUSE_WIDE.has(operator) || (token.lower === 'not' && tokens[at - 1]?.lower !== 'or'))
      for (
        let index = at - 1;
        index > Math.max(at - MAX_REACH, opens) && CLAUSE_WIDE.has(operator) && !ends(index);
        index--
      )
        governed[index]?.add(operator);
  }
  return governed.map((operators) => [...operators].sort());
}

/** Whether behind an "and" or comma a verb without a time of its own goes on: a base form, or "creating". */
function goesOn(tokens: Reading['tokens'], at: number, operator: Operator): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.lower === ',')
    return (
      next?.pos === 'VERB' &&
      /^(?!according|following|including).*ing$/.test(next.lower) &&
      !/^(?:must|should)$/.test(operator)
    );
  if (tokens[at]?.lower !== 'and') return false;
  return /^(?:be|to)$/.test(next?.lower ?? '') || (next?.pos === 'VERB' && next.lower === next.lemma);
}

/** The operator that a word is, or null. */
function operatorAt(tokens: Reading['tokens'], at: number): Operator | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === 'May' && (token.pos === 'PROPN' || at > 0)) return null;
  if (/^(?:alleged|purported|supposed)$/.test(token.lower) && token.pos === 'VERB' && tokens[at - 1]?.pos !== 'AUX')
    return null;
  if (/^(?:could|can)$/.test(token.lower) && /^(?:not|n't)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (/^suspects?$/.test(token.lower) && token.pos !== 'VERB') return null;
  if (token.lower === 'yet' && tokens[at + 1]?.lower === 'to') return 'not';
  // "Is to be sold".
  if (token.lower === 'to' && tokens[at - 1]?.lemma === 'be' && /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? ''))
    return 'planned';
  if (token.lower === 'set' && tokens[at + 1]?.lower !== 'to') return null;
  if (token.lower === 'due' && !/^(?:VERB|AUX)$/.test(tokens[at + 2]?.pos ?? '')) return null;
  if (token.lower === 'no' && tokens[at + 1]?.lower === '.') return null;
  const operator = OPERATORS.get(token.lower) ?? null;
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  // "The claim that", "it is false that", "accused of stealing", "told to say": without these they weigh on nothing.
  if (THAT_CLAUSE.test(token.lower)) return next?.lower === 'that' ? operator : null;
  if (/^(?:accused|charged|acquitted|cleared|exonerated)$/.test(token.lower))
    return /^(?:of|with)$/.test(next?.lower ?? '') && second?.pos === 'VERB' ? operator : null;
  if (/^(?:told|instructed|advised|encouraged|invited)$/.test(token.lower))
    return next?.lower === 'to' ? operator : null;
  return operator === 'believed' && !isPassive(tokens, at) ? null : operator;
}

/** "Is believed to", "are widely thought to". */
function isPassive(tokens: Reading['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.pos === 'ADV' ? tokens[at - 2] : tokens[at - 1];
  return before?.lemma === 'be' && tokens[at + 1]?.lower === 'to';
}

/**
 * The word that hangs what follows on an operator: "plans to open", "suspected of hiding", "urged parents to come", "ordered
 * the owner, Jane Doe, to pay"; null where it is about nothing that follows.
 */
function linkAfter(tokens: Reading['tokens'], at: number, operator: Operator): number | null {
  if (/^(?:to|lacks?|lacked)$/.test(tokens[at]?.lower ?? '')) return at;
  if (operator === 'suspected' && tokens[at + 1]?.lower === 'of') return at + 1;
  if (/^suspects?$|ly$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== 'that') return at;
  for (let index = at + 1; index <= at + 9; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || /^[;:.]$/.test(token.lower)) return null;
    if (token.lower === ',' && !/^\p{Lu}|^to$/u.test(next?.text ?? '')) return null;
    if (token.lower === 'to' && (next?.pos === 'VERB' || next?.lower === 'be')) return index;
    if (/^(?:of|from|for|on)$/.test(token.lower) && (next?.lower ?? '').endsWith('ing')) return index;
    if (token.lower === 'that') return index;
    if (index === at + 1 && token.pos === 'VERB' && token.lower.endsWith('ing')) return at;
  }
  return null;
}

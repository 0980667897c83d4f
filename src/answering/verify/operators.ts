import { opensCondition } from './conditional-clauses.ts';
import { OPERATORS, type Operator } from './operator-words.ts';
import type { Reading } from './reading.ts';

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
const DISMISSED =
  /^(?:claims?|allegations?|reports?|accusations?|suggestions?|charges?|rumou?rs?|ideas?|concerns?|fears?|criticisms?|complaints?|case|lawsuit|suit|appeal|as)$/;
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
    const isCharge = /^(?:accused|charged|acquitted|cleared|exonerated|suspected)$/.test(token.lower);
    const ends = (index: number): boolean =>
      tokens[index] === undefined ||
      sentenceOf[index] !== sentenceOf[at] ||
      // "Two men suspected of robbery were arrested".
      (isCharge && /^(?:was|were|is|are|has|have|had|will|would)$/.test(tokens[index]?.lower ?? '')) ||
      (operator === 'future' && isOfNoun(tokens, index)) ||
      ((BOUNDARY.test(tokens[index]?.lower ?? '') || BREAKS.has(tokens[index]?.lower ?? '')) &&
        !(UNREAL.has(operator) && goesOn(tokens, index, operator)) &&
        !(operator === 'not' && tokens[index]?.lower === ',' && tokens[index + 1]?.lower === 'that'));
    const link =
      isCharge && token.lower !== 'suspected'
        ? chargeAfter(tokens, at)
        : NEEDS_LINK.has(operator)
          ? linkAfter(tokens, at, operator)
          : at;
    if (link === null) continue;
    // "He said it would probably …" is no probable saying.
    const opens = Math.max(
      -1,
      ...frames
        .filter(({ scope }) => scope.from <= at)
        .map(({ verbAt }) => verbAt)
        .filter((verb) => verb < at),
    );
    // "Found no survivors" as "no survivors were found".
    const [verb, prior] = [tokens[at - 1], tokens[at - 2]];
    const isSpeech = frames.some(({ verbAt }) => verbAt === at - 1);
    if (/^(?:no|none|nobody|nothing)$/.test(token.lower) && verb?.pos === 'VERB' && !isSpeech)
      governed[at - 1]?.add('not');
    if (token.lower === 'no' && verb?.pos === 'ADP' && prior?.pos === 'VERB') governed[at - 2]?.add('not');
    for (let index = link + 1; index < link + MAX_REACH && !ends(index); index++) {
      if (operator === 'conditional' && tokens[index + 1]?.lower === ',')
        index = appositionEnd(tokens, index + 1) ?? index;
      governed[index]?.add(operator);
      // "Unless they get it": if they do not.
      if (token.lower === 'unless') governed[index]?.add('not');
    }
    if (
      (CLAUSE_WIDE.has(operator) && !/^(?:said|reported|rumou?red)$/.test(token.lower)) ||
      (token.lower === 'not' && tokens[at - 1]?.lower !== 'or')
    )
      for (
        let index = at - 1;
        index > Math.max(at - MAX_REACH, opens) && CLAUSE_WIDE.has(operator) && !ends(index);
        index--
      )
        governed[index]?.add(operator);
  }
  return governed.map((operators) => [...operators].sort());
}

/** "Will veto the decision to cut": what was decided is no part of what will be done. */
function isOfNoun(tokens: Reading['tokens'], at: number): boolean {
  return (
    tokens[at]?.lower === 'to' &&
    tokens[at + 1]?.pos === 'VERB' &&
    /^(?:decision|vote|deal|law|plan|proposal|agreement|order|offer|bid|ruling)s?$/.test(tokens[at - 1]?.lower ?? '')
  );
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
  // To dismiss a manager denies nothing.
  if (token.lower.startsWith('dismiss') && !tokens.slice(at + 1, at + 5).some(({ lower }) => DISMISSED.test(lower)))
    return null;
  if (opensCondition(tokens, at)) return 'conditional';
  if (token.lower === 'until' && opensClause(tokens, at)) return 'conditional';
  const operator = OPERATORS.get(token.lower) ?? (/^(?:exclude|reject)$/.test(token.lemma) ? 'refuse' : null);
  const next = tokens[at + 1];
  // "The claim that", "it is false that", "accused of stealing", "told to say": without these they weigh on nothing.
  if (THAT_CLAUSE.test(token.lower)) return next?.lower === 'that' ? operator : null;
  if (/^(?:accused|charged|acquitted|cleared|exonerated)$/.test(token.lower))
    return chargeAfter(tokens, at) === null ? null : operator;
  if (/^(?:told|instructed|advised|encouraged|invited)$/.test(token.lower))
    return next?.lower === 'to' ? operator : null;
  // "Said to be" tells no more than "reportedly".
  if (/^(?:allowed|permitted)$/.test(token.lower)) return isPassive(tokens, at) ? operator : null;
  const isVerb = operator === 'believed' || (operator === 'reported' && token.lower !== 'reportedly');
  return isVerb && !isPassive(tokens, at) ? null : operator;
}

/** "Accused of stealing", "charged the manager, Jane Doe, with stealing": the word before what somebody is to have done. */
function chargeAfter(tokens: Reading['tokens'], at: number): number | null {
  for (let index = at + 1; index < tokens.length && index < at + 16; index++) {
    const token = tokens[index];
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || /^[;:.]$/.test(token.lower)) return null;
    if (/^(?:of|with)$/.test(token.lower) && tokens[index + 1]?.pos === 'VERB') return index;
  }
  return null;
}

/** "If inflation, now 6.2 percent, does not fall": the second comma of an insertion without a verb. */
function appositionEnd(tokens: Reading['tokens'], at: number): number | null {
  const next = tokens.slice(at + 1, at + 9);
  const end = next.findIndex(({ lower }) => lower === ',');
  return end > 0 && !next.slice(0, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX') ? at + 1 + end : null;
}

/** "Until the reservoir is full", not "until the spring". */
function opensClause(tokens: Reading['tokens'], at: number): boolean {
  const next = tokens.slice(at + 1, at + 8);
  const end = next.findIndex(({ pos }) => pos === 'PUNCT');
  return (end < 0 ? next : next.slice(0, end)).some(({ pos }) => pos === 'AUX');
}

/** "Is believed to", "are widely thought to". */
function isPassive(tokens: Reading['tokens'], at: number): boolean {
  const before = tokens[at - 1]?.pos === 'ADV' ? tokens[at - 2] : tokens[at - 1];
  return before?.lemma === 'be' && /^(?:to|that)$/.test(tokens[at + 1]?.lower ?? '');
}

/**
 * The word that hangs what follows on an operator: "plans to open", "suspected of hiding", "urged parents to come", "ordered
 * the owner, Jane Doe, to pay"; null where it is about nothing that follows.
 */
function linkAfter(tokens: Reading['tokens'], at: number, operator: Operator): number | null {
  if (/^(?:to|lacks?|lacked)$/.test(tokens[at]?.lower ?? '')) return at;
  if (tokens[at + 1]?.lower === 'out' && (tokens[at + 2]?.lower ?? '').endsWith('ing')) return at + 1;
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

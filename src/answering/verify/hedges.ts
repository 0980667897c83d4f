import type { Check, Pair } from './check.ts';
import { isContent } from './content-token.ts';
import type { Operator } from './operators.ts';
import { speakersAt } from './speakers-at.ts';

/** How an operator is called in a reason, and which operators say the same: `would` in reported speech is no less than `will`. */
const KIND: Readonly<Record<Operator, string>> = {
  not: 'negation',
  fail: 'failure',
  refuse: 'refusal',
  deny: 'denial',
  doubt: 'doubt',
  possible: 'possibility',
  likely: 'likelihood',
  unlikely: 'unlikelihood',
  must: 'obligation',
  should: 'advice',
  future: 'future',
  planned: 'plan',
  expected: 'expectation',
  reported: 'hearsay',
  alleged: 'allegation',
  suspected: 'suspicion',
  apparent: 'appearance',
  conditional: 'condition',
  ban: 'ban',
  attempt: 'attempt',
  threat: 'threat',
  urged: 'appeal',
  believed: 'belief',
};

const DOUBTFUL: readonly Operator[] = ['suspected', 'alleged', 'believed'];

/** Every verb and describing word that the statement keeps stands under the same negation, hedge and modality as in the quote. */
export const checkOperators: Check = (pair) => {
  const { statement, quote, statementOperators, quoteOperators, matches } = pair;
  for (const [at, token] of statement.tokens.entries()) {
    if (token.pos !== 'VERB' && (!isContent(token) || (token.pos !== 'ADJ' && token.pos !== 'NOUN'))) continue;
    const places = matches[at] ?? [];
    if (places.length === 0 || token.lemma === 'estimate' || asksForNoun(pair, at)) continue;
    const own = statementOperators[at] ?? [];
    const same = places.some((place) =>
      sameForce(withoutAlleged(own, place, quote), withoutAlleged(quoteOperators[place] ?? [], at, statement)),
    );
    if (same) continue;
    if (
      (token.pos === 'NOUN' || isAttributive(statement.tokens, at)) &&
      !differsInTruth(
        own,
        places.map((place) => quoteOperators[place] ?? []),
      )
    )
      continue;
    const other = quoteOperators[places[0] as number] ?? [];
    const kept = other.find((operator) => !own.includes(operator));
    const added = own.find((operator) => !other.includes(operator));
    return kept !== undefined
      ? `drops the ${KIND[kept]} on "${token.text}"`
      : `adds a ${KIND[added ?? 'not']} to "${token.text}" that the quote does not have`;
  }
  return null;
};

function sameForce(a: readonly Operator[], b: readonly Operator[]): boolean {
  const other = withoutFuture(b).map(force);
  const own = withoutFuture(a)
    .map(force)
    .map((operator) => weakened(operator, other));
  return own.every((operator) => other.includes(operator)) && other.every((operator) => own.includes(operator));
}

/** "It is unclear what caused the crash" for "the cause is unclear": the doubt is on the noun. */
function asksForNoun({ statement, quote, matches }: Pair, at: number): boolean {
  return (
    /^(?:what|who|how|why)$/.test(statement.tokens[at - 1]?.lower ?? '') &&
    (matches[at] ?? []).every((place) => quote.tokens[place]?.pos === 'NOUN')
  );
}

/** "Plans to" says less than "will", and "is expected to" no more than "is due to". */
function weakened(own: Operator, other: readonly Operator[]): Operator {
  if (other.includes(own)) return own;
  if (own === 'planned') return 'future';
  return own === 'expected' && other.includes('planned') ? 'planned' : own;
}

/** "Will probably rise" and "is likely to rise": what is no more than likely, planned or possible is to come anyway. */
function withoutFuture(operators: readonly Operator[]): readonly Operator[] {
  const isOpen = operators.some((operator) => /^(?:likely|unlikely|expected|planned|conditional)$/.test(operator));
  return isOpen ? operators.filter((operator) => operator !== 'future') : operators;
}

/** What was refused or failed was not done: "refrained from confirming" may be told as "did not confirm". */
function force(operator: Operator): Operator {
  return operator === 'refuse' || operator === 'fail' ? 'not' : operator;
}

/** "its top prize": the word goes with its noun, not with the verb. */
function isAttributive(tokens: Pair['statement']['tokens'], at: number): boolean {
  return tokens[at]?.pos === 'ADJ' && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '');
}

/** Nouns stand in many places of a clause; of them the negation is compared, and that no suspicion of them is dropped. */
function differsInTruth(own: readonly Operator[], others: readonly (readonly Operator[])[]): boolean {
  return others.every(
    (other) =>
      other.includes('not') !== own.includes('not') ||
      DOUBTFUL.some((operator) => other.includes(operator) && !own.includes(operator)),
  );
}

/** "Allegedly" says no more than "prosecutors allege that". */
function withoutAlleged(own: readonly Operator[], at: number, other: Pair['quote']): readonly Operator[] {
  const isAlleged = speakersAt(other, at).some(({ verb }) => /^(?:allege|accuse|claim|charge|contend)$/.test(verb));
  return isAlleged ? own.filter((operator) => operator !== 'alleged') : own;
}

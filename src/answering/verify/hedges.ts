import type { Check, Pair } from './check.ts';
import { isContent } from './content-token.ts';
import type { Operator } from './operators.ts';

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
};

/** Every verb and describing word that the statement keeps stands under the same negation, hedge and modality as in the quote. */
export const checkOperators: Check = ({ statement, statementOperators, quoteOperators, matches }) => {
  for (const [at, token] of statement.tokens.entries()) {
    if (token.pos !== 'VERB' && (!isContent(token) || (token.pos !== 'ADJ' && token.pos !== 'NOUN'))) continue;
    const places = matches[at] ?? [];
    if (places.length === 0) continue;
    const own = statementOperators[at] ?? [];
    const same = places.some((place) => sameForce(own, quoteOperators[place] ?? []));
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
  const [own, other] = [a.map(force), b.map(force)];
  return own.every((operator) => other.includes(operator)) && other.every((operator) => own.includes(operator));
}

/** What was refused or failed was not done: "refrained from confirming" may be told as "did not confirm". */
function force(operator: Operator): Operator {
  return operator === 'refuse' || operator === 'fail' ? 'not' : operator;
}

/** "its top prize": the word goes with its noun, not with the verb. */
function isAttributive(tokens: Pair['statement']['tokens'], at: number): boolean {
  return tokens[at]?.pos === 'ADJ' && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '');
}

/** Nouns stand in many places of a clause; of them only the negation is compared. */
function differsInTruth(own: readonly Operator[], others: readonly (readonly Operator[])[]): boolean {
  return others.every((other) => other.includes('not') !== own.includes('not'));
}

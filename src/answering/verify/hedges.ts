import type { Check, Pair } from './check.ts';
import { isContent } from './content-token.ts';
import type { Operator } from './operator-words.ts';
import { speakersAt } from './speakers-at.ts';

/** How an operator is called in a reason, and which operators say the same: `would` in reported speech is no less than `will`. */
const KIND: Readonly<Record<Operator, string>> = {
  not: 'negation',
  fail: 'failure',
  refuse: 'refusal',
  deny: 'denial',
  doubt: 'doubt',
  able: 'ability',
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

/** "Investigators believe that it was" is told as "it is believed to have been". */
export const BELIEF = /^(?:believe|think|suspect|assume|fear|presume|understand)$/;
const DOUBTFUL: readonly Operator[] = ['suspected', 'alleged', 'believed'];

/** Every verb and describing word that the statement keeps stands under the same negation, hedge and modality as in the quote. */
export const checkOperators: Check = (pair) => {
  const { statement, quote, statementOperators, quoteOperators, matches } = pair;
  const ownHedges = new Set(statementOperators.flat());
  for (const [at, token] of statement.tokens.entries()) {
    if (token.pos !== 'VERB' && (!isContent(token) || (token.pos !== 'ADJ' && token.pos !== 'NOUN'))) continue;
    const places = matches[at] ?? [];
    // "No passenger has tested positive" for "none of them has": the verb is compared.
    if (token.pos === 'NOUN' && isNoneThatDoes(pair, at)) continue;
    if (/^(?:possible|probable|likely)$/.test(token.lower)) continue;
    if (places.length === 0 || token.lemma === 'estimate' || asksForNoun(pair, at)) continue;
    const own = statementOperators[at] ?? [];
    if (places.some((place) => keepsForce(pair, at, place))) continue;
    if (
      (token.pos === 'NOUN' || isAttributive(statement.tokens, at)) &&
      !differsInTruth(
        own,
        places
          .filter((place) => token.pos !== 'NOUN' || !isGivenThing(quote.tokens, place))
          .map((place) =>
            (quoteOperators[place] ?? []).filter(
              (operator) => !DOUBTFUL.includes(operator) || !ownHedges.has(operator),
            ),
          ),
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

/** Whether a noun is in the "no …" or "neither of …" that a compared word is said of. */
function isNoneThatDoes({ statement, quote, statementOperators, matches }: Pair, at: number): boolean {
  const { tokens } = statement;
  const isOfNone = tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:no|none|neither)$/.test(lower));
  // "It is not known what caused the fire": there was one.
  if (!isOfNone && tokens[at - 1]?.lower !== 'the') return false;
  return tokens.some(
    ({ pos, lower }, index) =>
      (index > at || !isOfNone) &&
      (pos === 'VERB' || pos === 'ADJ') &&
      statementOperators[index]?.includes('not') &&
      ((matches[index] ?? []).length > 0 || quote.places.has(`un${lower}`)),
  );
}

/** Whether a word of the statement stands under the same negation, hedge and modality as a word of the quote. */
export function keepsForce(
  { statement, quote, statementOperators, quoteOperators }: Pair,
  at: number,
  place: number,
): boolean {
  const own = statementOperators[at] ?? [];
  const others = asSaid(quoteOperators[place] ?? [], own, at, statement);
  if (sameForce(own, others)) return true;
  return sameForce(withoutAlleged(own, place, quote), withoutAlleged(others, at, statement));
}

function sameForce(a: readonly Operator[], b: readonly Operator[]): boolean {
  const other = withoutFuture(b.filter((operator) => operator !== 'able')).map(force);
  const isRefused = other.includes('not') && b.some((operator) => operator === 'refuse');
  // "Can use" may stand for "may use", and for "uses".
  const able = a.flatMap((operator) =>
    operator !== 'able' ? [operator] : other.includes('possible') ? ['possible' as const] : [],
  );
  const own = withoutFuture(able)
    .filter((operator) => !(isRefused && operator === 'future'))
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

/** "Accused of ignoring warnings about the tower": the tower there is beyond doubt. */
function isGivenThing(tokens: Pair['quote']['tokens'], at: number): boolean {
  return (
    /^(?:the|its|his|her|their)$/.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:about|in|at|near|on|to|from|inside|outside)$/.test(tokens[at - 2]?.lower ?? '')
  );
}

/** Nouns stand in many places of a clause; of them the negation is compared, and that no suspicion of them is dropped. */
function differsInTruth(own: readonly Operator[], others: readonly (readonly Operator[])[]): boolean {
  return (
    others.length > 0 &&
    others.every(
      (other) =>
        other.includes('not') !== own.includes('not') ||
        DOUBTFUL.some((operator) => other.includes(operator) && !own.includes(operator)),
    )
  );
}

/** "The army denied firing" is told as "the army said it had not fired"; whose words they are is compared elsewhere. */
function asSaid(
  others: readonly Operator[],
  own: readonly Operator[],
  at: number,
  statement: Pair['statement'],
): readonly Operator[] {
  const isSaid = own.includes('not') && !own.includes('deny') && speakersAt(statement, at).length > 0;
  return isSaid ? others.map((operator) => (operator === 'deny' ? 'not' : operator)) : others;
}

/** "Allegedly" says no more than "prosecutors allege that". */
function withoutAlleged(own: readonly Operator[], at: number, other: Pair['quote']): readonly Operator[] {
  const verbs = speakersAt(other, at).map(({ verb }) => verb);
  const isAlleged = verbs.some((verb) => /^(?:allege|accuse|claim|charge|contend)$/.test(verb));
  const isBelieved = verbs.some((verb) => BELIEF.test(verb));
  return own.filter((operator) => !(isAlleged && operator === 'alleged') && !(isBelieved && operator === 'believed'));
}

import type { Check } from './check.ts';
import { CONDITION, conditionalClauses } from './conditional-clauses.ts';

/** What the quote says under a condition ("if it reforms its courts") the statement does not say without one. */
export const checkConditions: Check = ({ statement, quote, matches }) => {
  if (statement.tokens.some(({ lower }) => CONDITION.test(lower))) return null;
  const kept = statement.tokens.flatMap(({ pos }, at) => {
    const isSpeech = statement.frames.some(({ verbAt }) => verbAt === at);
    const places = pos === 'VERB' && !isSpeech ? (matches[at] ?? []) : [];
    const verbs = places.filter((place) => quote.tokens[place]?.pos === 'VERB');
    return [verbs.length > 0 ? verbs : places];
  });
  for (const { at, from, to, end } of conditionalClauses(quote)) {
    const isUnderIt = (place: number): boolean => place >= from && place < to && !(place >= at && place < end);
    if (kept.some((places) => places.length > 0 && places.every(isUnderIt)))
      return `drops the condition "${quote.tokens[at]?.text} …"`;
  }
  return null;
};

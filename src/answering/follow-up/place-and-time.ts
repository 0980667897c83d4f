import type { Context } from './context.ts';
import { indirectQuestion } from './indirect-question.ts';

const PLACE =
  /\b(?:in|at|near|on) (?:the )?(?:\p{Ll}{3,20} ){0,2}(?:of )?\p{Lu}[\p{L}'’-]{1,30}(?: (?:of |de |the )?\p{Lu}[\p{L}'’-]{0,30}){0,4}/gu;
const MONTH_OR_DAY =
  /day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const TIME =
  /\b(?:in|on|since|before|after|during) (?:\p{Ll}+ )?(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b(?: \d{4})?|\d{4}\b)/u;

/** Where "there" is, with its preposition: a place of the question, else of its answer. Null where none is named. */
export function placeMeant({ question, answer }: Context): string | null {
  const places = [...question.matchAll(PLACE), ...answer.slice(0, 600).matchAll(PLACE)].map(([place]) => place);
  return places.find((place) => !MONTH_OR_DAY.test(place)) ?? null;
}

/** When "then" is: when what the last question asked about happened, or the time that it names. Null where there is none. */
export function timeMeant({ question, clause }: Context): string | null {
  if (clause?.gap === 'adverbial' && /\b(?:when|(?:what|which) (?:day|year|date|month))\b/i.test(clause.phrase))
    return indirectQuestion({ ...clause, phrase: 'when' });
  return TIME.exec(question)?.[0] ?? null;
}

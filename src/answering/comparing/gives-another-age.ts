import { valueOfWords } from '../claims/number-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { answersOfAllNamed, readsAsSureAnswer } from '../evidence/reads-as.ts';
import type { Question } from '../question/read-question.ts';

const PART_OF_NAME = 0.4;
const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/**
 * Whether another story's sentence gives another age than the one that leads: both answer, and the ages lie further apart than
 * the articles do, a birthday between them allowed for.
 */
export function givesAnotherAge({ slot }: Question, lead: Evidence, other: Evidence): boolean {
  if (slot?.kind !== 'age') return false;
  if (![lead, other].every((item) => answersOfAllNamed(item) || isSureOfPart(item))) return false;
  const [own, its] = [agesIn(lead), agesIn(other)];
  const apart = 1 + yearsBetween(lead, other);
  return own.length > 0 && its.length > 0 && its.every((age) => own.every((each) => Math.abs(age - each) > apart));
}

/** The ages, in years. */
function agesIn({ values }: Evidence): number[] {
  return values.flatMap(({ key }) => (/^\d+$/.test(key) ? Number(key) : (valueOfWords(key) ?? [])));
}

/** "Ms Dravec, 49": a person may be named by the last name alone. */
function isSureOfPart(item: Evidence): boolean {
  return readsAsSureAnswer(item) && item.features.names >= PART_OF_NAME;
}

/** Zero where one of the articles has no date. */
function yearsBetween(one: Evidence, other: Evidence): number {
  const [first, second] = [one, other].map(({ passage }) => Date.parse(passage.article.publishedAt ?? ''));
  return Math.abs((first ?? NaN) - (second ?? NaN)) / YEAR_MS || 0;
}

import type { Evidence } from '../evidence/evidence.ts';
import { answersOfAllNamed } from '../evidence/reads-as.ts';
import type { Question } from '../question/read-question.ts';

const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/**
 * Whether another story's sentence gives another age than the one that leads: both answer, and the ages lie further apart than
 * the articles do, a birthday between them allowed for.
 */
export function givesAnotherAge({ slot }: Question, lead: Evidence, other: Evidence): boolean {
  if (slot?.kind !== 'age') return false;
  if (![lead, other].every(answersOfAllNamed)) return false;
  const [own, its] = [agesIn(lead), agesIn(other)];
  const apart = 1 + yearsBetween(lead, other);
  return own.length > 0 && its.length > 0 && its.every((age) => own.every((each) => Math.abs(age - each) > apart));
}

/** The ages that are written in digits, in years. */
function agesIn({ values }: Evidence): number[] {
  return values.map(({ key }) => Number(key)).filter(Number.isInteger);
}

/** Zero where one of the articles has no date. */
function yearsBetween(one: Evidence, other: Evidence): number {
  const [first, second] = [one, other].map(({ passage }) => Date.parse(passage.article.publishedAt ?? ''));
  return Math.abs((first ?? NaN) - (second ?? NaN)) / YEAR_MS || 0;
}

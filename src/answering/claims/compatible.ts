import type { SourcedClaim } from './extracted-claim.ts';

/** "About" is read as five in a hundred to either side, "nearly" as ten in a hundred below. */
const ABOUT = 0.05;
const NEARLY = 0.1;

/** Whether two claims about one thing can both be true. Figures: their ranges meet, bounds and "about" taken in. */
export function areCompatible(a: SourcedClaim, b: SourcedClaim): boolean {
  if (a.kind === 'position') return a.position === b.position;
  if (a.kind === 'date') return a.date === b.date;
  const [one, two] = [rangeOf(a), rangeOf(b)];
  return one.min <= two.max && two.min <= one.max;
}

/** Whether two claims give the same value: one line of an answer. Bounds count, "around" and "about" are one. */
export function isSameValue(a: SourcedClaim, b: SourcedClaim): boolean {
  if (a.kind === 'position') return a.position === b.position && a.speaker?.short === b.speaker?.short;
  if (a.kind === 'date') return a.date === b.date;
  return a.min === b.min && a.max === b.max && a.bound === b.bound && a.vague === b.vague;
}

function rangeOf({ min = 0, max = Infinity, bound }: SourcedClaim): { min: number; max: number } {
  if (bound === 'about') return { min: min * (1 - ABOUT), max: max * (1 + ABOUT) };
  if (bound === 'nearly') return { min: min * (1 - NEARLY), max };
  if (bound === 'more-than') return { min: min * (1 + Number.EPSILON) + Number.EPSILON, max };
  if (bound === 'less-than') return { min, max: max * (1 - Number.EPSILON) };
  return { min, max };
}

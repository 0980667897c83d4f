import type { DateClaim, FigureClaim, SourcedClaim } from './extracted-claim.ts';
import { unitRatio } from './unit-ratio.ts';

/** "About" is read as five in a hundred to either side, "nearly" as ten in a hundred below. */
const ABOUT = 0.05;
const NEARLY = 0.1;
/** So far a figure may lie from one in another unit: who converts it rounds it. */
const CONVERTED = 0.05;

/**
 * Whether two claims about one thing can both be true. Figures: their ranges meet, bounds, "about" and units taken in; of
 * two currencies nobody can tell.
 */
export function areCompatible(a: SourcedClaim, b: SourcedClaim): boolean {
  if (a.kind === 'position' && b.kind === 'position') return a.position === b.position;
  if (a.kind === 'date' && b.kind === 'date') return mayBeSameDay(a, b);
  if (a.kind !== 'figure' || b.kind !== 'figure') return true;
  const ratio = unitRatio(a, b);
  if (ratio === null) return true;
  const [one, two] = [rangeOf(a), rangeOf(b)];
  const rounded = ratio === 1 ? 0 : CONVERTED;
  return one.min * ratio * (1 - rounded) <= two.max && two.min <= one.max * ratio * (1 + rounded);
}

/** "In May" and "on 7 May" can both be true; a year that only one of them gives does not count. */
function mayBeSameDay(a: DateClaim, b: DateClaim): boolean {
  const from = [a, b].some(({ first }) => first.startsWith('????')) ? 4 : 0;
  return a.first.slice(from) <= b.last.slice(from) && b.first.slice(from) <= a.last.slice(from);
}

/** Whether two claims give the same value: one line of an answer. Bounds and units count, "around" and "about" are one. */
export function isSameValue(a: SourcedClaim, b: SourcedClaim): boolean {
  if (a.kind === 'position' && b.kind === 'position')
    return a.position === b.position && a.speaker?.short === b.speaker?.short;
  if (a.kind === 'date' && b.kind === 'date') return a.first === b.first && a.last === b.last;
  if (a.kind !== 'figure' || b.kind !== 'figure') return false;
  const alike = a.min === b.min && a.max === b.max && a.bound === b.bound && a.vague === b.vague;
  return alike && unitRatio(a, b) === 1;
}

function rangeOf({ min = 0, max = Infinity, bound }: FigureClaim): { min: number; max: number } {
  if (bound === 'about') return { min: min * (1 - ABOUT), max: max * (1 + ABOUT) };
  if (bound === 'nearly') return { min: min * (1 - NEARLY), max };
  if (bound === 'more-than') return { min: min * (1 + Number.EPSILON) + Number.EPSILON, max };
  if (bound === 'less-than') return { min, max: max * (1 - Number.EPSILON) };
  return { min, max };
}

import { measureOfUnit } from '../comparing/measures.ts';
import type { FigureClaim } from './extracted-claim.ts';
import { unitClass } from './same-thing.ts';

/** How large the units of one measure are beside each other: length, area, mass, duration, speed. */
const SCALES = [
  'kilometre 1000, metre 1, m 1, centimetre 0.01, centimeter 0.01, cm 0.01, millimetre 0.001, millimeter 0.001, mm 0.001, mile 1609.34, nautical mile 1852, yard 0.9144, foot 0.3048, feet 0.3048, ft 0.3048, inch 0.0254',
  'hectare 1, ha 1, acre 0.4047, km2 100, square kilometre 100, square mile 259, square metre 0.0001, square foot 0.00000929, square feet 0.00000929',
  'tonne 1000, kilogram 1, gram 0.001, pound 0.4536, lb 0.4536, ounce 0.02835',
  'second 1, minute 60, hour 3600, day 86400, night 86400, week 604800, month 2629800, year 31557600, decade 315576000',
  'kph 1, kmh 1, km/h 1, kilometre 1, mph 1.60934, mile 1.60934, knot 1.852',
].map(scaleOf);

/**
 * How many units of `b` one of `a` is: 1 for the same unit, and where either is no unit of a measure (jobs and workers
 * count alike); null where no number tells (dollars and euros, metres and tonnes).
 */
export function unitRatio(a: FigureClaim, b: FigureClaim): number | null {
  const [one, two] = [unitOf(a), unitOf(b)];
  if (one === null || two === null || one === two) return 1;
  for (const scale of SCALES) {
    const [size, other] = [scale.get(one), scale.get(two)];
    if (size !== undefined && other !== undefined) return size / other;
  }
  return null;
}

/** The unit that a figure is measured in, one word for each; null where it measures nothing. */
function unitOf({ unit, subject }: FigureClaim): string | null {
  if (unit === undefined || measureOfUnit(unit) === null) return null;
  const word = unitClass(unit);
  if (word === 'mile' && /\bnautical\b/i.test(subject)) return 'nautical mile';
  return /\bsq(?:uare)?\b/i.test(subject) && word !== 'square' ? `square ${word}` : word;
}

function scaleOf(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(', ').map((entry) => [entry.replace(/ \S+$/, ''), Number(entry.split(' ').at(-1))]));
}

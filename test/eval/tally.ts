import type { Grade } from './grade.ts';

/** Shares (0 to 1; null where no question asks for it) and medians over some grades. */
export interface Tally {
  readonly n: number;
  readonly rightFirst: number | null;
  readonly rightAll: number | null;
  readonly wrong: number | null;
  readonly articleRight: number | null;
  readonly conflictShown: number | null;
  readonly refusalRight: number | null;
  readonly reasonRight: number | null;
  readonly falseRefusal: number | null;
  readonly statusRight: number | null;
  /** Means over what was answered. */
  readonly quotes: number | null;
  readonly words: number | null;
  readonly medianMs: number;
}

export function tally(grades: readonly Grade[]): Tally {
  const answered = grades.filter(({ answer }) => answer.status !== 'not-found');
  return {
    n: grades.length,
    rightFirst: share(grades.map(({ rightFirst }) => rightFirst)),
    rightAll: share(grades.map(({ rightAll }) => rightAll)),
    // Over all answerable questions: one that names no wrong fact cannot state it.
    wrong: share(grades.map(({ wrong, rightAll }) => (rightAll === null ? null : wrong === true))),
    articleRight: share(grades.map(({ articleRight }) => articleRight)),
    conflictShown: share(grades.map(({ conflictShown }) => conflictShown)),
    refusalRight: share(grades.map(({ refusalRight }) => refusalRight)),
    reasonRight: share(grades.map(({ reasonRight }) => reasonRight)),
    falseRefusal: share(grades.map(({ falseRefusal }) => falseRefusal)),
    statusRight: share(grades.map(({ statusRight }) => statusRight)),
    quotes: mean(answered.map(({ quotes }) => quotes)),
    words: mean(answered.map(({ words }) => words)),
    medianMs: quantile(
      grades.map(({ ms }) => ms),
      0.5,
    ),
  };
}

/** How many of those that are not null are true; null where all are. */
export function share(values: readonly (boolean | null)[]): number | null {
  return mean(values.flatMap((value) => (value === null ? [] : [Number(value)])));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The nearest-rank quantile; 0 of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

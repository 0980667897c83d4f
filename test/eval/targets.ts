import type { Grade } from './grade.ts';
import type { SetResult } from './measure-set.ts';
import type { RamdocsFigures } from './ramdocs.ts';
import { tally } from './tally.ts';

/** A figure that the product must reach: at least `least`, or at most `most`. */
export interface Target {
  readonly measure: string;
  readonly n: number;
  readonly value: number | null;
  readonly least?: number;
  readonly most?: number;
}

export function isMet({ value, least = -Infinity, most = Infinity }: Target): boolean {
  return value !== null && value >= least && value <= most;
}

/** The targets on one half of both question sets. */
export function questionTargets(results: readonly SetResult[], heldOut: boolean): Target[] {
  const grades = results.flatMap((result) => result.grades).filter(({ question }) => question.heldOut === heldOut);
  const among = (holds: (grade: Grade) => boolean) => tally(grades.filter(holds));
  const answerable = among(({ rightAll }) => rightAll !== null);
  const traps = among(({ refusalRight }) => refusalRight !== null);
  const figures = among(({ conflictShown }) => conflictShown !== null);
  const paraphrased = among(({ question }) => question.paraphrase === true);
  const followUps = among(({ question, rightAll }) => question.kind === 'follow-up' && rightAll !== null);
  const naming = among(({ wrong }) => wrong !== null);
  return [
    { measure: 'right fact quoted', n: answerable.n, value: answerable.rightAll, least: 0.95 },
    { measure: 'wrong fact quoted', n: answerable.n, value: answerable.wrong, most: 0.02 },
    { measure: '  of those with a known wrong fact', n: naming.n, value: naming.wrong, most: 0.05 },
    { measure: 'refused: unanswerable and traps', n: traps.n, value: traps.refusalRight, least: 0.95 },
    { measure: 'false refusals', n: answerable.n, value: answerable.falseRefusal, most: 0.05 },
    { measure: 'every distinct figure shown', n: figures.n, value: figures.conflictShown, least: 1 },
    { measure: 'paraphrased: right fact quoted', n: paraphrased.n, value: paraphrased.rightAll, least: 0.85 },
    { measure: 'follow-ups: right fact quoted', n: followUps.n, value: followUps.rightAll, least: 0.9 },
  ];
}

/** The targets that concern both halves: exact citations, and changes that must not matter. */
export function wholeTargets(results: readonly SetResult[]): Target[] {
  const answers = results.flatMap(({ grades }) => grades);
  const faults = results.flatMap(({ citationFaults }) => citationFaults);
  const rows = results.flatMap(({ metamorphic }) => metamorphic);
  return [
    { measure: 'citations out of place', n: answers.length, value: faults.length, most: 0 },
    ...rows.map(({ set, variation, n, sameFacts, identical }) => {
      const files = variation.startsWith('renamed');
      const value = files ? identical : sameFacts;
      return {
        measure: `${set}, ${variation}: ${files ? 'identical' : 'same facts'}`,
        n,
        value,
        least: files ? 1 : 0.95,
      };
    }),
  ];
}

/** The targets on RAMDocs, for the weights as they are; cross-validated figures come from the fitting script. */
export function ramdocsTargets(figures: RamdocsFigures): Target[] {
  const { answerable: n, unanswerable, several } = figures;
  return [
    { measure: 'refusing off: gold in first statement', n, value: figures.firstOff, least: 0.7 },
    { measure: 'refusing off: gold in first four', n, value: figures.fourOff, least: 0.92 },
    { measure: 'refusing on: gold in first statement', n, value: figures.firstOn },
    { measure: 'refusing on: gold in first four', n, value: figures.fourOn, least: 0.85 },
    { measure: 'refused: texts not in the pool', n: unanswerable, value: figures.unanswerableRefused, least: 0.9 },
    { measure: 'refused: own texts taken out', n, value: figures.withoutOwnRefused, least: 0.9 },
    { measure: 'refused: both', n: n + unanswerable, value: figures.refused, least: 0.9 },
    { measure: 'answerable refused', n, value: figures.falseRefusals, most: 0.08 },
    { measure: 'refusing off: two or more right answers', n: several, value: figures.severalShown, least: 0.6 },
  ];
}

import { quantile } from '../eval/tally.ts';

/** Median, lowest and highest of the rounds. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly samples: number;
}

/** What a finding is judged by, and what it has to be at least or at most. */
export type Target =
  { readonly least: number; readonly most?: never } | { readonly most: number; readonly least?: never };

/** One line of the report: what was measured, on both sides, and what comes of it. */
export interface Finding {
  readonly row: string;
  readonly measured: string;
  readonly unit: string;
  readonly ours: Spread;
  readonly against: string;
  readonly peer: Spread | null;
  /** How `figure` was made of the two medians. */
  readonly compared: Comparison;
  readonly figure: number;
  readonly target: Target | null;
  readonly met: boolean | null;
}

/** `ours / peer` where more is better or a share is wanted, `peer / ours` where less is better; `ours` needs no peer. */
export type Comparison = 'peer / ours' | 'ours / peer' | 'ours - peer' | 'ours';

export interface Measured {
  readonly row: string;
  readonly measured: string;
  readonly unit: string;
  readonly ours: readonly number[];
  readonly against: string;
  readonly peer?: readonly number[];
  readonly compared: Comparison;
  readonly target: Target | null;
}

/** The finding of what was measured. */
export function findingOf({ ours, peer = [], target, ...given }: Measured): Finding {
  const [mine, theirs] = [spreadOf(ours), peer.length > 0 ? spreadOf(peer) : null];
  const figure = figureOf(given.compared, mine.median, theirs?.median ?? Number.NaN);
  const met = target && (target.least === undefined ? figure <= target.most : figure >= target.least);
  return { ...given, ours: mine, peer: theirs, figure, target, met };
}

function figureOf(compared: Comparison, ours: number, peer: number): number {
  switch (compared) {
    case 'ours':
      return ours;
    case 'ours - peer':
      return ours - peer;
    case 'ours / peer':
      return ours / peer;
    case 'peer / ours':
      return peer / ours;
    default:
      return compared satisfies never;
  }
}

function spreadOf(samples: readonly number[]): Spread {
  return {
    median: quantile(samples, 0.5),
    low: Math.min(...samples),
    high: Math.max(...samples),
    samples: samples.length,
  };
}

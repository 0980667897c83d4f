import type { Claim } from '../../src/protocol/claim.ts';

/** What of an axis a reported figure covers; a bound that is not given is open. */
export interface ClaimExtent {
  readonly from: number | null;
  readonly to: number | null;
  /** Half the width of "about" around a single value; 0 where it is meant exactly. */
  readonly blur: number;
  /** A range that stands for an order of magnitude ("thousands"), not for two values that were reported. */
  readonly vague: boolean;
}

/** From where to where a figure reaches; null where the claim gives no number at all. */
export function claimExtent({ min, max, approximate }: Claim): ClaimExtent | null {
  if (min === undefined && max === undefined) return null;
  const from = min ?? null;
  const to = max ?? null;
  return {
    from,
    to,
    blur: approximate && from === to && from !== null ? roundingOf(from) : 0,
    vague: approximate && from !== to,
  };
}

/** "About 12,000" is read as rounded at its second digit: half of 1,000 to either side. */
function roundingOf(value: number): number {
  return value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1) / 2;
}

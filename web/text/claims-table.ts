import type { Claim } from '../../src/protocol/claim.ts';
import { claimDate } from '../claims/claim-source.ts';
import { strings } from '../strings.ts';

/** Claims as a table: what was reported, the range it stands for, by whom, when, and how many independent articles say so. */
export function claimsTable(
  claims: readonly Claim[],
  sourceOf: (claim: Claim) => string,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { reported, range, source, date, independent, quotes } = strings.claims.columns;
  return {
    head: [reported, range, source, date, independent, quotes],
    rows: claims.map((claim) => [
      claim.value,
      rangeOf(claim),
      sourceOf(claim),
      claimDate(claim),
      String(claim.independent),
      claim.markers.map((marker) => `[${marker}]`).join(' '),
    ]),
  };
}

function rangeOf({ kind, min, max, position }: Claim): string {
  if (kind === 'position') return position === undefined ? '' : strings.claims.positions[position];
  if (min === undefined) return max === undefined ? '' : strings.claims.atMost(number(max));
  if (max === undefined) return strings.claims.atLeast(number(min));
  return min === max ? number(min) : strings.claims.range(number(min), number(max));
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
}

import type { Claim } from '../../src/protocol/claim.ts';

/** The claims of an answer by what can be laid side by side. */
export interface ClaimGroups {
  /** Figures of one unit each; within one, the values lie on one axis. */
  readonly figures: readonly (readonly Claim[])[];
  readonly dates: readonly Claim[];
  readonly positions: readonly Claim[];
}

/** Sorts claims into groups and keeps their order in each; those of a development stand oldest first, undated last. */
export function claimGroups(claims: readonly Claim[], development: boolean): ClaimGroups {
  const ordered = development ? claims.toSorted(oldestFirst) : claims;
  const ofKind = (kind: Claim['kind']): Claim[] => ordered.filter((claim) => claim.kind === kind);
  const units = new Map<string, Claim[]>();
  for (const claim of ofKind('figure')) {
    const unit = claim.unit ?? '';
    units.set(unit, [...(units.get(unit) ?? []), claim]);
  }
  return { figures: [...units.values()], dates: ofKind('date'), positions: ofKind('position') };
}

function oldestFirst(a: Claim, b: Claim): number {
  if (a.asOf === b.asOf) return 0;
  if (a.asOf === null) return 1;
  if (b.asOf === null) return -1;
  return a.asOf < b.asOf ? -1 : 1;
}

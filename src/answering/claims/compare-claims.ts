import type { Claim } from '../../protocol/claim.ts';
import { areCompatible, isSameValue } from './compatible.ts';
import type { SourcedClaim } from './extracted-claim.ts';
import { isDevelopment } from './is-development.ts';

export type ClaimRelation = 'single' | 'agree' | 'disputed' | 'development';

export interface ClaimComparison {
  /** One for each distinct value, newest first, undated last. */
  readonly claims: Claim[];
  /**
   * `single`: one value from one independent source; `agree`: all values can be true together (a vague or bounded figure
   * that contains another stays a value of its own); `development`: they differ because things changed over time.
   */
  readonly relation: ClaimRelation;
}

/** Compares claims that are about one thing; empty in, `single` with no claims out. */
export function compareClaims(group: readonly SourcedClaim[]): ClaimComparison {
  if (group.length === 0) return { claims: [], relation: 'single' };
  const values: SourcedClaim[][] = [];
  for (const claim of group) {
    const same = values.find(([first]) => first !== undefined && isSameValue(first, claim));
    if (same) same.push(claim);
    else values.push([claim]);
  }
  const claims = values.map(asClaim).sort((a, b) => newestFirst(a.asOf, b.asOf));
  return { claims, relation: relationOf(group, values) };
}

function relationOf(group: readonly SourcedClaim[], values: readonly (readonly SourcedClaim[])[]): ClaimRelation {
  const compatible = group.every((a) => group.every((b) => areCompatible(a, b)));
  if (values.length > 1 && isDevelopment(group)) return 'development';
  if (!compatible) return 'disputed';
  return values.length > 1 || independent(group) > 1 ? 'agree' : 'single';
}

/** One value: as the newest of its best attributed claims gives it. */
function asClaim(same: readonly SourcedClaim[]): Claim {
  const best = [...same].sort(
    (a, b) => Number(b.speaker !== null) - Number(a.speaker !== null) || newestFirst(a.asOf, b.asOf),
  )[0] as SourcedClaim;
  const { subject, kind, value, speaker, asOf, marker } = best;
  const figure = best.kind === 'figure' ? best : null;
  const others = same.map((claim) => claim.marker).filter((other) => other !== marker);
  return {
    subject,
    kind,
    value,
    ...(figure?.min !== undefined && { min: figure.min }),
    ...(figure?.max !== undefined && { max: figure.max }),
    ...(figure?.unit !== undefined && { unit: figure.unit }),
    approximate: same.some((claim) => claim.kind === 'figure' && claim.approximate),
    ...(best.kind === 'position' && { position: best.position }),
    speaker: speaker?.name ?? null,
    asOf,
    markers: [...new Set([marker, ...others])],
    independent: independent(same),
  };
}

function independent(claims: readonly SourcedClaim[]): number {
  return new Set(claims.map(({ copyGroup }) => copyGroup)).size;
}

function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return b.localeCompare(a);
}

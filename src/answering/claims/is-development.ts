import type { SourcedClaim } from './extracted-claim.ts';
import { areCompatible } from './compatible.ts';

/**
 * Whether claims that differ tell one story over time. All are dated, claims of one date agree, and: a sentence says so
 * ("rose to", "revised"), or one speaker or outlet gives each of the values, or a count of casualties only grows.
 */
export function isDevelopment(group: readonly SourcedClaim[]): boolean {
  const dated = [...group].sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
  const first = dated[0];
  if (!first || dated.some(({ asOf }) => asOf === null) || first.asOf === dated.at(-1)?.asOf) return false;
  if (dated.some((a) => dated.some((b) => a.asOf === b.asOf && !areCompatible(a, b)))) return false;
  if (first.kind === 'position') return isOneSeries(dated);
  if (first.kind !== 'figure') return false;
  const grows = dated.every((claim, at) => at === 0 || low(claim) >= low(dated[at - 1] as SourcedClaim));
  const updated = dated.slice(1).some(({ updates, asOf }) => updates && asOf !== first.asOf);
  return updated || (grows && (isOneSeries(dated) || first.states.length > 0));
}

/** All by the same speaker, or none by a speaker and all in the same outlet. */
function isOneSeries(claims: readonly SourcedClaim[]): boolean {
  const speakers = new Set(claims.map(({ speaker }) => speaker?.short ?? null));
  if (speakers.size !== 1) return false;
  if (!speakers.has(null)) return true;
  const outlets = new Set(claims.map(({ publisher }) => publisher ?? null));
  return outlets.size === 1 && !outlets.has(null);
}

function low({ min, max }: SourcedClaim): number {
  return min ?? max ?? 0;
}

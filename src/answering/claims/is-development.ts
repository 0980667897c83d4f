import type { FigureClaim, SourcedClaim } from './extracted-claim.ts';
import { areCompatible, isSameValue } from './compatible.ts';
import { unitRatio } from './unit-ratio.ts';

/**
 * Whether claims that differ tell one story over time. All are dated, claims of one date agree, and: a sentence says so
 * ("rose to", "revised") and either the figure only grows or no speaker stands against another or against the articles
 * themselves; or one speaker or outlet gives each of the values; or a count of casualties only grows, and no speaker so stands.
 */
export function isDevelopment(group: readonly SourcedClaim[]): boolean {
  const dated = [...group].sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
  const first = dated[0];
  if (!first || dated.some(({ asOf }) => asOf === null) || first.asOf === dated.at(-1)?.asOf) return false;
  if (dated.some((a) => dated.some((b) => a.asOf === b.asOf && !areCompatible(a, b)))) return false;
  if (hasOneSource(dated)) return true;
  const figures = dated.filter((claim) => claim.kind === 'figure');
  if (figures.length < dated.length || first.kind !== 'figure') return false;
  const updated = figures.slice(1).some(({ updates, asOf }) => updates && asOf !== first.asOf);
  const grows = figures.every((a) => figures.every((b) => (a.asOf ?? '') >= (b.asOf ?? '') || !falls(a, b)));
  const speakers = new Set(dated.map(({ speaker }) => speaker?.short ?? null));
  if (updated && (grows || speakers.size === 1)) return true;
  return grows && first.states.length > 0 && speakers.size === 1;
}

/** Some speaker gives each of the values, or some outlet where not two speakers stand against each other. */
function hasOneSource(claims: readonly SourcedClaim[]): boolean {
  const values: SourcedClaim[][] = [];
  for (const claim of claims) {
    const same = values.find(([one]) => one !== undefined && isSameValue(one, claim));
    if (same) same.push(claim);
    else values.push([claim]);
  }
  const speakers = new Set(claims.flatMap(({ speaker }) => speaker?.short ?? []));
  const givesAll = (source: string) => values.every((same) => same.some((one) => sourcesOf(one).includes(source)));
  return (values[0] ?? [])
    .flatMap(sourcesOf)
    .some((source) => givesAll(source) && (isSpeaker(source) || speakers.size < 2));
}

/** Who or what gives a claim: its speaker, its outlet. */
function sourcesOf({ speaker, publisher }: SourcedClaim): string[] {
  return [...(speaker ? [`speaker ${speaker.short}`] : []), ...(publisher ? [`outlet ${publisher}`] : [])];
}

function isSpeaker(source: string): boolean {
  return source.startsWith('speaker ');
}

/** Whether the later figure is lower, in whatever unit. */
function falls(earlier: FigureClaim, later: FigureClaim): boolean {
  return low(earlier) * (unitRatio(earlier, later) ?? 1) > low(later);
}

function low({ min, max }: FigureClaim): number {
  return min ?? max ?? 0;
}

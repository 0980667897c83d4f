import type { Claim } from '../../protocol/claim.ts';
import { readTokens } from '../language/read-tokens.ts';
import { contextWords } from './claim-context.ts';
import { areCompatible, isSameValue } from './compatible.ts';
import type { SourcedClaim } from './extracted-claim.ts';
import { groupClaims } from './group-claims.ts';
import { isDevelopment } from './is-development.ts';
import { unitClass } from './same-thing.ts';

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

export interface ComparisonContext {
  /** What is asked. Of several things that the claims are about, the one nearest to it is compared. */
  readonly question: string;
}

/** Compares the claims about the one thing that is asked; empty in, `single` with no claims out. */
export function compareClaims(claims: readonly SourcedClaim[], { question }: ComparisonContext): ClaimComparison {
  const asked = new Set(contextWords(readTokens(question)));
  const groups = groupClaims(claims).map((group) => ({ group, score: nearness(group, asked) }));
  const best = groups.reduce<(typeof groups)[number] | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  return best ? compareGroup(best.group) : { claims: [], relation: 'single' };
}

/** Compares claims that are known to be about one thing (a group of `groupClaims`). */
function compareGroup(group: readonly SourcedClaim[]): ClaimComparison {
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

function asClaim(same: readonly SourcedClaim[]): Claim {
  const newest = [...same].sort((a, b) => newestFirst(a.asOf, b.asOf))[0] as SourcedClaim;
  const { subject, kind, value, min, max, unit, position, speaker, asOf } = newest;
  return {
    subject,
    kind,
    value,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(unit !== undefined && { unit }),
    approximate: same.some(({ approximate }) => approximate),
    ...(position !== undefined && { position }),
    speaker: speaker?.name ?? null,
    asOf,
    markers: [...new Set(same.map(({ marker }) => marker))].sort((a, b) => a - b),
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

/** How many of the question's words a group shares, its counted noun weighing double; more sources break ties. */
function nearness(group: readonly SourcedClaim[], asked: ReadonlySet<string>): number {
  const words = new Set(group.flatMap(({ context, names }) => [...context, ...names]));
  const shared = [...asked].filter((word) => words.has(word)).length;
  const unit = group.some((claim) => claim.unit !== undefined && asked.has(unitClass(claim.unit)));
  return shared + (unit ? 2 : 0) + group.length / 1000;
}

import { keysOf } from '../language/word-match.ts';
import type { SourcedClaim } from './extracted-claim.ts';

/** Least share of the shorter claim's context words that two claims about one thing have in common. */
const LEAST_OVERLAP = 0.3;

/**
 * Claims about the same thing, together, in the order of their first member. Figures: same counted noun (close synonyms
 * count), same fate of the people counted, no clash between the names before the noun, and shared context. Positions and
 * dates: shared context. The threshold is a heuristic of ours, set on invented examples.
 */
export function groupClaims(claims: readonly SourcedClaim[]): SourcedClaim[][] {
  const groups: SourcedClaim[][] = [];
  for (const claim of claims) {
    const group = groups.find((members) => members.some((member) => isSameThing(member, claim)));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function isSameThing(a: SourcedClaim, b: SourcedClaim): boolean {
  if (a.kind !== b.kind) return false;
  const known = new Set(b.context.flatMap(keysOfWord));
  const shared = a.context.filter((word) => keysOfWord(word).some((key) => known.has(key))).length;
  const least = Math.min(a.context.length, b.context.length);
  const overlaps = least === 0 || shared >= Math.max(1, LEAST_OVERLAP * least);
  if (a.kind !== 'figure') return overlaps && shared >= 2;
  if (a.unit !== b.unit || a.states.join() !== b.states.join()) return false;
  if (clash(a.names, b.names)) return false;
  const named = a.names.some((name) => b.names.includes(name));
  return named ? shared >= Math.min(2, least) : overlaps;
}

function keysOfWord(word: string): readonly string[] {
  return keysOf({ lower: word, lemma: word });
}

/** "Danish sailors" are not "Norwegian sailors"; "sailors" may be either. */
function clash(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));
}

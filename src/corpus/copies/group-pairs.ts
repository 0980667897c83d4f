import type { SimilarPair } from './similar-pairs.ts';
import { similarity, type Similarity } from './similarity.ts';

const MEMBERS_CHECKED = 4;

/**
 * Groups sets by their pairs, the most similar pairs first. Two groups join only if their first members (up to four of
 * each) are all alike: two different stories that a round-up holds both stay apart.
 */
export function groupPairs(
  sets: readonly Uint32Array[],
  pairs: readonly SimilarPair[],
  accept: (similarity: Similarity, a: Uint32Array, b: Uint32Array) => boolean,
): number[][] {
  const groupOf = new Map<number, number[]>();
  const groupAt = (member: number): number[] => {
    const group = groupOf.get(member) ?? [member];
    groupOf.set(member, group);
    return group;
  };
  const alike = (a: number, b: number): boolean => {
    const [left, right] = [sets[a] as Uint32Array, sets[b] as Uint32Array];
    return accept(similarity(left, right), left, right);
  };
  for (const { a, b } of [...pairs].sort((x, y) => likeness(y) - likeness(x) || x.a - y.a || x.b - y.b)) {
    const [left, right] = [groupAt(a), groupAt(b)];
    if (left === right) continue;
    const heads = right.slice(0, MEMBERS_CHECKED);
    if (!left.slice(0, MEMBERS_CHECKED).every((member) => heads.every((head) => alike(member, head)))) continue;
    const [large, small] = left.length < right.length ? [right, left] : [left, right];
    large.push(...small);
    for (const member of small) groupOf.set(member, large);
  }
  return [...new Set(groupOf.values())].filter((group) => group.length > 1);
}

function likeness({ jaccard, containment }: Similarity): number {
  return jaccard + containment;
}

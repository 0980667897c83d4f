/** How much two sets of shingles share. */
export interface Similarity {
  /** Share of their union that both hold, 0 to 1. */
  readonly jaccard: number;
  /** Share of the smaller set that the larger one holds, 0 to 1. */
  readonly containment: number;
}

/** Compares two sorted sets of hashes; with an empty one nothing is shared. */
export function similarity(a: Uint32Array, b: Uint32Array): Similarity {
  if (a.length === 0 || b.length === 0) return { jaccard: 0, containment: 0 };
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return { jaccard: shared / (a.length + b.length - shared), containment: shared / Math.min(a.length, b.length) };
}

import { minHash, SIGNATURE_LENGTH } from './min-hash.ts';
import { mix } from './shingle-hashes.ts';
import { similarity, type Similarity } from './similarity.ts';

/** Two sets by their positions, `a` before `b`. */
export interface SimilarPair extends Similarity {
  readonly a: number;
  readonly b: number;
}

const ROWS = 2;
const BANDS = SIGNATURE_LENGTH / ROWS;
const MAX_COMPARED = 24;

/**
 * The pairs of sets that `accept` takes, found in near-linear time: only sets whose MinHash signatures agree in one of 64
 * bands of two rows are compared (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, "Mining of Massive
 * Datasets", 3.4), then exactly. A pair of Jaccard .4 is compared with probability .99998, of .2 with .93. In a band that
 * many sets share each is compared with the first 24, so a large cluster of copies comes back connected, not complete.
 */
export function similarPairs(
  sets: readonly Uint32Array[],
  accept: (similarity: Similarity, a: Uint32Array, b: Uint32Array) => boolean,
): SimilarPair[] {
  const signatures = sets.map(minHash);
  const pairs: SimilarPair[] = [];
  const compared = new Set<number>();
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>();
    for (let b = 0; b < sets.length; b++) {
      const set = sets[b] as Uint32Array;
      if (set.length === 0) continue;
      const key = bandKey(signatures[b] as Uint32Array, band);
      const earlier = buckets.get(key) ?? [];
      for (const a of earlier) {
        const pair = a * sets.length + b;
        if (compared.has(pair)) continue;
        compared.add(pair);
        const other = sets[a] as Uint32Array;
        const found = similarity(other, set);
        if (accept(found, other, set)) pairs.push({ a, b, ...found });
      }
      if (earlier.length < MAX_COMPARED) earlier.push(b);
      buckets.set(key, earlier);
    }
  }
  return pairs;
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band;
  for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) + (signature[band * ROWS + row] as number));
  return key;
}

import { countOf } from './exact-search.ts';
import type { VectorTable } from './exact-search.ts';
import { unitVector } from './unit-vector.ts';

const SAMPLE = 200;
/** Noise for each part of vector: cosines of about .71, .45 and .24 to the vector it was added to. */
const NOISE = [1, 2, 4] as const;

/**
 * Unit vectors near, far and very far from vectors spread over the table: a passage that answers a question has a cosine
 * of .5 to .8 to it, a question about something else less, and the farther out, the harder are the nearest to find. The
 * same for the same table.
 */
export function noisyNeighbours(table: VectorTable): Float32Array[] {
  const { data, dimension } = table;
  const count = countOf(table);
  const random = createRandom(count);
  const size = Math.min(SAMPLE, count);
  return Array.from({ length: size }, (_, index) => {
    const start = Math.floor((index * count) / size) * dimension;
    const vector = data.subarray(start, start + dimension);
    const share = NOISE[index % NOISE.length] as number;
    const noise = unitVector(Float32Array.from({ length: dimension }, () => random() + random() + random() - 1.5));
    return unitVector(noise.map((value, i) => share * value + (vector[i] as number)));
  });
}

/** Numbers from 0 to 1, always the same for a seed (linear congruential, Numerical Recipes). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

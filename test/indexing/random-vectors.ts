import type { VectorTable } from '../../src/indexing/exact-search.ts';
import { unitVector } from '../../src/indexing/unit-vector.ts';
import { seededRandom } from '../eval/seeded-random.ts';

/** Unit vectors in loose clusters, as texts about some subjects have them; the same for a seed. */
export function randomVectors(count: number, dimension: number, seed = 1): VectorTable {
  const random = seededRandom(seed);
  const noise = () => Float32Array.from({ length: dimension }, () => random() + random() + random() - 1.5);
  const centres = Array.from({ length: 20 }, noise);
  const data = new Float32Array(count * dimension);
  for (let position = 0; position < count; position++) {
    const centre = centres[position % centres.length] as Float32Array;
    data.set(unitVector(noise().map((value, i) => value + 0.7 * (centre[i] as number))), position * dimension);
  }
  return { data, dimension };
}

/** One vector of a table as an array. */
export function vectorAt({ data, dimension }: VectorTable, position: number): number[] {
  return Array.from(data.subarray(position * dimension, (position + 1) * dimension));
}

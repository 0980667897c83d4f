import type { ChunkFilter, Hit } from '../domain/snapshot.ts';
import { TopHits } from './top-hits.ts';

/** Vectors of unit length, one after the other: `data.length` is `count` times `dimension`. */
export interface VectorTable {
  readonly data: Float32Array;
  readonly dimension: number;
}

/** How many vectors a table holds. */
export function countOf({ data, dimension }: VectorTable): number {
  return data.length / dimension;
}

/** Dot product of a vector with one of the table: their cosine, both being of unit length. */
export function similarityTo({ data, dimension }: VectorTable, position: number, vector: Float32Array): number {
  const start = position * dimension;
  const even = dimension - (dimension % 4);
  // Four sums at a time: a processor need not wait for one addition before the next.
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < even; i += 4) {
    a += (data[start + i] as number) * (vector[i] as number);
    b += (data[start + i + 1] as number) * (vector[i + 1] as number);
    c += (data[start + i + 2] as number) * (vector[i + 2] as number);
    d += (data[start + i + 3] as number) * (vector[i + 3] as number);
  }
  for (let i = even; i < dimension; i++) a += (data[start + i] as number) * (vector[i] as number);
  return a + b + (c + d);
}

/** The `k` vectors nearest to a unit vector, each one looked at: the fallback of HNSW and its referee. */
export function searchExactly(table: VectorTable, vector: Float32Array, k: number, allow?: ChunkFilter): Hit[] {
  const top = new TopHits(k);
  const count = countOf(table);
  for (let position = 0; position < count; position++) {
    if (allow === undefined || allow(position)) top.offer(position, similarityTo(table, position, vector));
  }
  return top.best();
}

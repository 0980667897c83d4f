import type { ChunkFilter, Hit } from '../domain/snapshot.ts';
import type { NumberRow } from './numbers-in.ts';
import { TopHits } from './top-hits.ts';

/** Vectors of unit length, one after the other: `data.length` is `count` times `dimension`. */
export interface VectorTable {
  readonly data: NumberRow<Float32Array>;
  readonly dimension: number;
}

/** Vectors that are read in one go. */
const PAGE = 256;

/** How many vectors a table holds. */
export function countOf({ data, dimension }: VectorTable): number {
  return data.length / dimension;
}

/** Dot product of a vector with one of the table: their cosine, both being of unit length. */
export function similarityTo({ data, dimension }: VectorTable, position: number, vector: Float32Array): number {
  const [start, end] = [position * dimension, (position + 1) * dimension];
  return product(data.glance?.(start, end) ?? data.subarray(start, end), 0, vector);
}

/** The cosine of a unit vector and each one of the table, in order: for axes, its coordinates along them. */
export function similaritiesTo({ data, dimension }: VectorTable, vector: Float32Array): Float32Array {
  const all = data.subarray(0, data.length);
  return Float32Array.from({ length: all.length / dimension }, (_, position) =>
    product(all, position * dimension, vector),
  );
}

function product(vectors: Float32Array, start: number, vector: Float32Array): number {
  const { length } = vector;
  const even = length - (length % 4);
  // Four sums at a time: a processor need not wait for one addition before the next.
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < even; i += 4) {
    a += (vectors[start + i] as number) * (vector[i] as number);
    b += (vectors[start + i + 1] as number) * (vector[i + 1] as number);
    c += (vectors[start + i + 2] as number) * (vector[i + 2] as number);
    d += (vectors[start + i + 3] as number) * (vector[i + 3] as number);
  }
  for (let i = even; i < length; i++) a += (vectors[start + i] as number) * (vector[i] as number);
  return a + b + (c + d);
}

/** The table in memory, for who compares all of it many times. */
export function inMemory({ data, dimension }: VectorTable): VectorTable {
  return { data: data.subarray(0, data.length), dimension };
}

/** The `k` vectors nearest to a unit vector, each one looked at: the fallback of HNSW and its referee. */
export function searchExactly(table: VectorTable, vector: Float32Array, k: number, allow?: ChunkFilter): Hit[] {
  const top = new TopHits(k);
  const count = countOf(table);
  const { data, dimension } = table;
  for (let first = 0; first < count; first += PAGE) {
    const past = Math.min(count, first + PAGE);
    let page: Float32Array | null = null;
    for (let position = first; position < past; position++) {
      if (allow !== undefined && !allow(position)) continue;
      page ??= data.subarray(first * dimension, past * dimension);
      top.offer(position, product(page, (position - first) * dimension, vector));
    }
  }
  return top.best();
}

import type { NumberRow } from './numbers-in.ts';

/** One int8 vector a sentence, in chunk order, then text order. Each has its own scale, which a cosine does not need. */
export class SentenceTable {
  readonly data: NumberRow<Int8Array>;
  readonly #dimension: number;
  /** Where the sentences of each chunk begin, and at last where they end. */
  readonly #first: Uint32Array;

  /** `counts` says how many sentences each chunk has. */
  constructor(data: NumberRow<Int8Array>, dimension: number, counts: readonly number[]) {
    this.data = data;
    this.#dimension = dimension;
    this.#first = new Uint32Array(counts.length + 1);
    counts.forEach((count, chunk) => (this.#first[chunk + 1] = (this.#first[chunk] as number) + count));
  }

  /** The vectors of a chunk's sentences, one after the other. */
  ofChunk(chunk: number): Int8Array {
    const [from, to] = [this.#first[chunk] as number, this.#first[chunk + 1] as number];
    return this.data.subarray(from * this.#dimension, to * this.#dimension);
  }

  /** Cosine of a unit vector and each sentence of a chunk, in order. */
  similarities(chunk: number, vector: readonly number[]): number[] {
    const vectors = this.ofChunk(chunk);
    const similarities: number[] = [];
    for (let start = 0; start < vectors.length; start += this.#dimension) {
      let product = 0;
      let square = 0;
      for (let i = 0; i < this.#dimension; i++) {
        const value = vectors[start + i] as number;
        product += value * (vector[i] as number);
        square += value * value;
      }
      similarities.push(square === 0 ? 0 : product / Math.sqrt(square));
    }
    return similarities;
  }
}

/** A vector in int8, its largest value as 127. */
export function toInt8(vector: Float32Array): Int8Array {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) largest = Math.max(largest, Math.abs(vector[i] as number));
  const values = new Int8Array(vector.length);
  if (largest > 0)
    for (let i = 0; i < vector.length; i++) values[i] = Math.round((127 * (vector[i] as number)) / largest);
  return values;
}

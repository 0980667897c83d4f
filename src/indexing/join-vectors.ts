/** Vectors one after the other. Throws `RangeError` for a wrong dimension or a value that is not a finite number. */
export function joinVectors(vectors: readonly (readonly number[])[], dimension: number): Float32Array {
  const joined = new Float32Array(vectors.length * dimension);
  for (const [index, vector] of vectors.entries()) {
    if (vector.length !== dimension) {
      throw new RangeError(`A vector has ${vector.length} dimensions instead of ${dimension}.`);
    }
    if (!vector.every(Number.isFinite)) throw new RangeError('A vector has a value that is not a finite number.');
    joined.set(vector, index * dimension);
  }
  return joined;
}

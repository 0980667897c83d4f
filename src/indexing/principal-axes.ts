import { setImmediate } from 'node:timers/promises';
import { countOf, type VectorTable } from './exact-search.ts';

/** From so many vectors on, the graph keeps coordinates along axes instead of whole vectors. */
const MANY = 10_000;
/** Of 384 dimensions, enough for the ten nearest of all to be among as many candidates as `VectorGraph` compares. */
const AXES = 128;
/** Vectors that are looked at, evenly spread over the table. */
const SAMPLE = 4096;
/** Vectors that are looked at in one turn of the event loop. */
const TURN = 256;

/** How many axes a graph over the table keeps; 0 for whole vectors. */
export function axesFor(table: VectorTable): number {
  return countOf(table) >= MANY && table.dimension > AXES ? AXES : 0;
}

/**
 * Unit vectors at right angles along which the vectors of a table reach out farthest from zero, the farthest first
 * (principal components, not centred: of cosines). The same table gives the same axes.
 */
export async function principalAxes(table: VectorTable, axes: number): Promise<VectorTable> {
  // Only a build needs it.
  const { EigenvalueDecomposition, Matrix } = await import('ml-matrix');
  const { dimension } = table;
  const products = await productsOf(table);
  const { eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(products), { assumeSymmetric: true });
  const data = new Float32Array(axes * dimension);
  // Smallest first, one a column.
  for (let axis = 0; axis < axes; axis++) data.set(eigenvectorMatrix.getColumn(dimension - 1 - axis), axis * dimension);
  return { data, dimension };
}

/** The sums, over the sample, of the products of each two components. */
async function productsOf(table: VectorTable): Promise<Float64Array[]> {
  const { data, dimension } = table;
  const count = countOf(table);
  const size = Math.min(SAMPLE, count);
  const sums = Array.from({ length: dimension }, () => new Float64Array(dimension));
  for (let index = 0; index < size; index++) {
    const start = Math.floor((index * count) / size) * dimension;
    addProducts(sums, data.subarray(start, start + dimension));
    if (index % TURN === 0) await setImmediate();
  }
  for (let i = 0; i < dimension; i++)
    for (let j = 0; j < i; j++) (sums[j] as Float64Array)[i] = (sums[i] as Float64Array)[j] as number;
  return sums;
}

/** Only below the diagonal: the sums above are the same. */
function addProducts(sums: readonly Float64Array[], vector: Float32Array): void {
  for (let i = 0; i < vector.length; i++) {
    const row = sums[i] as Float64Array;
    const value = vector[i] as number;
    for (let j = 0; j <= i; j++) row[j] = (row[j] as number) + value * (vector[j] as number);
  }
}

import { countOf, similaritiesTo, type VectorTable } from './exact-search.ts';
import type { HnswGraph } from './hnsw-addon.ts';

/** Vectors that are compared whole at least, where the graph knows them by a few coordinates. */
const CANDIDATES = 800;

/** A graph of the vectors of a table, or of their coordinates along a few axes, which is asked with whole vectors. */
export class VectorGraph {
  readonly index: HnswGraph;
  /** Null where the graph holds the vectors as they are. */
  readonly axes: VectorTable | null;

  constructor(index: HnswGraph, axes: VectorTable | null) {
    this.index = index;
    this.axes = axes;
  }

  /**
   * Positions that a unit vector is near to, at least `k` of them if the graph reaches so many: the `k` nearest, or, with
   * axes, more, among which they are. In no order that tells of whole vectors.
   */
  near(vector: Float32Array, k: number): number[] {
    const wanted = this.axes === null ? k : Math.max(CANDIDATES, 4 * k);
    const most = this.index.getCurrentCount();
    return this.index.searchKnn(this.#asHeld(vector), Math.min(wanted, most)).neighbors;
  }

  add(vector: Float32Array, position: number): void {
    this.index.addPoint(this.#asHeld(vector), position);
  }

  #asHeld(vector: Float32Array): number[] {
    return Array.from(this.axes === null ? vector : similaritiesTo(this.axes, vector));
  }
}

/** The dimension of a graph of vectors of a dimension. */
export function graphDimension(dimension: number, axes: VectorTable | null): number {
  return axes === null ? dimension : countOf(axes);
}

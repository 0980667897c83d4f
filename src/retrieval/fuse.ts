import type { Hit } from '../domain/snapshot.ts';

export interface FuseInput {
  readonly keywords: readonly Hit[];
  readonly vectors: readonly Hit[];
  /** Share of the vector search, 0 to 1. */
  readonly weight: number;
}

/**
 * Min-max normalised weighted sum of two searches, best first, ties by position; scores from 0 to 1.
 * A chunk that one list does not hold counts there as that list's minimum. The minimum of BM25 is 0, which is what
 * a chunk without any of the terms has; that of the similarities is the lowest one offered.
 * (Bruch, Gai, Ingber: An Analysis of Fusion Functions for Hybrid Retrieval, 2023.)
 */
export function fuse({ keywords, vectors, weight }: FuseInput): Hit[] {
  const scores = new Map<number, number>();
  addScaled(scores, keywords, 0, 1 - weight);
  addScaled(scores, vectors, lowest(vectors), weight);
  return [...scores].map(([chunk, score]) => ({ chunk, score })).sort((a, b) => b.score - a.score || a.chunk - b.chunk);
}

function addScaled(scores: Map<number, number>, hits: readonly Hit[], minimum: number, share: number): void {
  const range = hits.reduce((highest, { score }) => Math.max(highest, score), minimum) - minimum;
  for (const { chunk, score } of hits) {
    // Equal scores say only that each of them was found.
    const scaled = range > 0 ? (score - minimum) / range : 1;
    scores.set(chunk, (scores.get(chunk) ?? 0) + share * scaled);
  }
}

function lowest(hits: readonly Hit[]): number {
  return hits.reduce((minimum, { score }) => Math.min(minimum, score), Infinity);
}

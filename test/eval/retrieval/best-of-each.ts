import type { Hit } from '../../../src/domain/snapshot.ts';

/** Hits on pieces, best first, as hits on what the pieces are of: each once, with its best score. */
export function bestOfEach(hits: readonly Hit[], ownerOf: (piece: number) => number): Hit[] {
  const best = new Map<number, number>();
  for (const { chunk, score } of hits) {
    const owner = ownerOf(chunk);
    if (!best.has(owner)) best.set(owner, score);
  }
  return [...best].map(([chunk, score]) => ({ chunk, score }));
}

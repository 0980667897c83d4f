import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieval/fuse.ts';

const keywords = [
  { chunk: 3, score: 12 },
  { chunk: 1, score: 6 },
];
const vectors = [
  { chunk: 1, score: 0.8 },
  { chunk: 2, score: 0.6 },
  { chunk: 3, score: 0.4 },
];

describe('fusing two searches', () => {
  it('adds up their scaled scores, half and half', () => {
    expect(fuse({ keywords, vectors, weight: 0.5 })).toEqual([
      { chunk: 1, score: expect.closeTo(0.75) },
      { chunk: 3, score: expect.closeTo(0.5) },
      { chunk: 2, score: expect.closeTo(0.25) },
    ]);
  });

  it('follows one search alone when all the weight is there', () => {
    expect(fuse({ keywords, vectors, weight: 0 }).map(({ chunk }) => chunk)).toEqual([3, 1, 2]);
    expect(fuse({ keywords, vectors, weight: 1 }).map(({ chunk }) => chunk)).toEqual([1, 2, 3]);
  });

  it('counts a chunk that a search did not find as the worst that it found', () => {
    const fused = fuse({ keywords, vectors: [...vectors, { chunk: 4, score: 0.1 }], weight: 0.5 });
    expect(fused.at(-1)).toEqual({ chunk: 4, score: 0 });
  });

  it('does not mind that a search found nothing', () => {
    expect(fuse({ keywords: [], vectors, weight: 0.5 }).map(({ chunk }) => chunk)).toEqual([1, 2, 3]);
    expect(fuse({ keywords, vectors: [], weight: 0.5 }).map(({ chunk }) => chunk)).toEqual([3, 1]);
    expect(fuse({ keywords: [], vectors: [], weight: 0.5 })).toEqual([]);
  });

  it('gives equal scores all there is to give, and keeps their order by position', () => {
    const equal = [
      { chunk: 9, score: 0.5 },
      { chunk: 2, score: 0.5 },
    ];
    expect(fuse({ keywords: [], vectors: equal, weight: 0.5 })).toEqual([
      { chunk: 2, score: 0.5 },
      { chunk: 9, score: 0.5 },
    ]);
  });
});

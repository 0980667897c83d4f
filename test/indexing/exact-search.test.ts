import { describe, expect, it } from 'vitest';
import { searchExactly } from '../../src/indexing/exact-search.ts';
import { randomVectors, vectorAt } from './random-vectors.ts';

const table = randomVectors(300, 24);

/** Every cosine in double precision, sorted: slow and plain. */
function bruteForce(query: readonly number[]): { chunk: number; score: number }[] {
  return Array.from({ length: 300 }, (_, chunk) => {
    const score = vectorAt(table, chunk).reduce((sum, value, index) => sum + value * (query[index] as number), 0);
    return { chunk, score };
  }).sort((a, b) => b.score - a.score || a.chunk - b.chunk);
}

describe('exact search', () => {
  it.each([1, 7, 300])('finds the same %i nearest as sorting all of them', (k) => {
    for (const position of [0, 113, 299]) {
      const query = vectorAt(randomVectors(300, 24, 2), position);
      const found = searchExactly(table, Float32Array.from(query), k);
      const expected = bruteForce(query).slice(0, k);
      expect(found.map(({ chunk }) => chunk)).toEqual(expected.map(({ chunk }) => chunk));
      expect(found[0]?.score).toBeCloseTo(expected[0]?.score as number, 6);
    }
  });

  it('returns only what a filter allows', () => {
    const query = Float32Array.from(vectorAt(table, 4));
    const found = searchExactly(table, query, 5, (chunk) => chunk % 2 === 1);
    const expected = bruteForce([...query]).filter(({ chunk }) => chunk % 2 === 1);
    expect(found.map(({ chunk }) => chunk)).toEqual(expected.slice(0, 5).map(({ chunk }) => chunk));
  });

  it('puts the earlier of two equal vectors first', () => {
    const equal = { data: Float32Array.of(1, 0, 0, 1, 1, 0, 1, 0), dimension: 2 };
    expect(searchExactly(equal, Float32Array.of(1, 0), 2).map(({ chunk }) => chunk)).toEqual([0, 2]);
  });

  it('returns all there are when asked for more, and none when asked for none', () => {
    const query = Float32Array.from(vectorAt(table, 0));
    expect(searchExactly(table, query, 1000)).toHaveLength(300);
    expect(searchExactly(table, query, 0)).toEqual([]);
  });
});

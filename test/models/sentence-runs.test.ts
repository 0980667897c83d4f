import { describe, expect, it } from 'vitest';
import { sentenceRuns } from '../../src/models/sentence-runs.ts';

const [start, end] = [101, 102];

describe('the tokens of a sentence in its passage', () => {
  it('are found behind the special token and one after the other', () => {
    const runs = sentenceRuns(
      [start, 7, 8, 9, 7, 8, end],
      [
        [7, 8, 9],
        [7, 8],
      ],
    );
    expect(runs).toEqual([
      { start: 1, end: 4 },
      { start: 4, end: 6 },
    ]);
  });

  it('are found behind the prefix that a family of models wants', () => {
    expect(sentenceRuns([start, 50, 51, 7, 8, end], [[7, 8]])).toEqual([{ start: 3, end: 5 }]);
  });

  it('are as many as the model saw of a sentence that was cut off, and none of what came after', () => {
    expect(sentenceRuns([start, 7, 8, 9, end], [[7], [8, 9, 10, 11], [12]])).toEqual([
      { start: 1, end: 2 },
      { start: 2, end: 5 },
      null,
    ]);
  });

  it('are followed by count where a tokenizer reads the sentences otherwise together', () => {
    expect(sentenceRuns([start, 70, 71, 72, end], [[1, 2], [3]])).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ]);
  });
});

import type { Line } from './read-line.ts';

/** The lines `[from, to)` where sentences stand densest. */
export interface StoryCore {
  readonly from: number;
  readonly to: number;
}

/** What a line that is not a sentence costs, in words of sentences it must be bridged with. */
const GAP_COST = 8;

/** How much a line is like a story sentence: its words if it is a whole sentence of eight or more, at most 60; else 0. */
export function proseOf(line: Line): number {
  if (line.words < 8 || line.stopShare < 0.15) return 0;
  return line.end === 'sentence' || line.end === 'question' || line.words > 40 ? Math.min(line.words, 60) : 0;
}

/**
 * The run of lines with the greatest sum of sentence words minus a cost for every other line (Kadane's maximum
 * subarray): where the story most likely is. Empty for a page without a sentence.
 */
export function findStoryCore(lines: readonly Line[]): StoryCore {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  lines.forEach((line, index) => {
    const worth = proseOf(line) || -GAP_COST;
    if (sum <= 0) {
      from = index;
      sum = 0;
    }
    sum += worth;
    if (sum > best.sum) best = { from, to: index + 1, sum };
  });
  return { from: best.from, to: best.to };
}

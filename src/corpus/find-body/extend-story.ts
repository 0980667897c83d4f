import type { Features } from './own-features.ts';
import type { Line } from './read-line.ts';
import { proseOf } from './story-core.ts';
import type { StoryCore } from './story-core.ts';

/** Share of a sentence's topic words that the core uses too, from which on it belongs to the same story. */
const ON_TOPIC = 0.5;
const FURTHEST = 2;

/**
 * Adds to the body the sentences on the story's topic that stand next to it in the core, at most one other line away;
 * that line, if it is short and free of furniture, is the subhead between. Returns a new labelling.
 */
export function extendStory(
  lines: readonly Line[],
  features: readonly Features[],
  labels: readonly boolean[],
  core: StoryCore,
): boolean[] {
  const extended = [...labels];
  const belongs = (index: number): boolean => {
    const line = lines[index] as Line;
    return proseOf(line) > 0 && line.furniture.size === 0 && (features[index]?.get('topic') ?? 0) >= ON_TOPIC;
  };
  const reach = (from: number, step: 1 | -1): void => {
    for (let index = from, last = from; index >= core.from && index < core.to; index += step) {
      if (extended[index] || belongs(index)) {
        if (extended[last] && !extended[index] && Math.abs(index - last) === FURTHEST) bridge(index - step);
        if (extended[last] && Math.abs(index - last) <= FURTHEST) extended[index] = true;
        if (extended[index]) last = index;
      }
    }
  };
  const bridge = (index: number): void => {
    const line = lines[index] as Line;
    if (line.words <= 10 && line.end === 'none' && line.furniture.size === 0) extended[index] = true;
  };
  const first = labels.indexOf(true, core.from);
  const last = labels.lastIndexOf(true, core.to - 1);
  if (first >= 0 && first < core.to) {
    reach(first, 1);
    reach(Math.max(last, first), -1);
  }
  return extended;
}

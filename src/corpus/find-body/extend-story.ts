import type { Features } from './own-features.ts';
import type { Line } from './read-line.ts';
import { proseOf } from './story-core.ts';
import type { StoryCore } from './story-core.ts';

/** Share of a sentence's topic words that the core uses too, from which on it belongs to the same story. */
const ON_TOPIC = 0.5;

/**
 * Adds to the body the sentences of the core that stand right next to it, and those one line away: across a short line
 * free of furniture, which is the subhead between, or on the story's topic across any other. Returns a new labelling.
 */
export function extendStory(
  lines: readonly Line[],
  features: readonly Features[],
  labels: readonly boolean[],
  core: StoryCore,
): boolean[] {
  const extended = [...labels];
  const at = (index: number): Line => lines[index] as Line;
  const isPlain = (index: number): boolean => at(index).furniture.size === 0;
  const isSentence = (index: number): boolean => proseOf(at(index)) > 0 && isPlain(index);
  const isSubhead = (index: number): boolean => isPlain(index) && at(index).words <= 10 && at(index).end !== 'cut';
  const isOnTopic = (index: number): boolean => (features[index]?.get('topic') ?? 0) >= ON_TOPIC;
  const reach = (from: number, to: number, step: 1 | -1): void => {
    for (let index = from; index !== to; index += step) {
      if (extended[index] || !isSentence(index)) continue;
      if (extended[index - step]) extended[index] = true;
      else if (extended[index - 2 * step] && (isSubhead(index - step) || isOnTopic(index))) {
        extended[index - step] = isSubhead(index - step);
        extended[index] = true;
      }
    }
  };
  reach(core.from, core.to, 1);
  reach(core.to - 1, core.from - 1, -1);
  return extended;
}

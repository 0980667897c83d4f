import type { Snapshot } from '../../domain/snapshot.ts';
import { storyOf } from './story-of.ts';
import type { Evidence } from './evidence.ts';

/** Stories that give the same value count up to this many. */
const ENOUGH = 3;

/** The `agreement` of each: in how many other stories, weighted by how well they name what is asked, a sentence gives one of its values. */
export function agreementOf(evidence: readonly Evidence[], snapshot: Snapshot): number[] {
  const votes = new Map<string, Map<string, number>>();
  const stories = evidence.map(({ passage }) => storyOf(passage.article.id, snapshot));
  for (const [index, { values, features }] of evidence.entries()) {
    const weight = features.names * (0.3 + 0.7 * features.slotNear);
    for (const { key } of values) {
      const byStory = votes.get(key) ?? new Map<string, number>();
      votes.set(key, byStory);
      const story = stories[index] as string;
      byStory.set(story, Math.max(byStory.get(story) ?? 0, weight));
    }
  }
  return evidence.map(({ values }, index) => {
    const own = stories[index] as string;
    let best = 0;
    for (const { key } of values) best = Math.max(best, votesOfOthers(votes.get(key), own));
    return Math.min(1, best / ENOUGH);
  });
}

function votesOfOthers(byStory: ReadonlyMap<string, number> | undefined, own: string): number {
  let sum = 0;
  for (const [story, weight] of byStory ?? []) if (story !== own) sum += weight;
  return sum;
}

import type { Evidence } from '../evidence/evidence.ts';
import type { AskedWord } from './asked-words.ts';
import { heldOf, surroundingsOf, type Surroundings } from './surroundings.ts';

/** A sentence, and how well it and what is around it hold the words asked about. */
export interface Heard {
  readonly evidence: Evidence;
  readonly around: Surroundings;
  readonly levels: readonly number[];
  readonly here: readonly number[];
}

/**
 * The sentences that may tell what is asked and hold most of its words, at most so many, in their order: reading claims takes
 * a tagger, which is too slow for all.
 */
export function nearestSentences(
  words: readonly AskedWord[],
  evidence: readonly Evidence[],
  most: number,
  mayTell: (sentence: Evidence, around: Surroundings) => boolean,
): Heard[] {
  const heard = evidence.flatMap((item): (Heard & { readonly score: number })[] => {
    const around = surroundingsOf(item);
    if (!mayTell(item, around)) return [];
    const { levels, here } = heldOf(words, around);
    const score = words.reduce((sum, { weight }, at) => sum + weight * (levels[at] ?? 0), 0);
    return [{ evidence: item, around, levels, here, score }];
  });
  if (heard.length <= most) return heard;
  const least = heard.map(({ score }) => score).sort((a, b) => b - a)[most - 1] ?? 0;
  return heard.filter(({ score }) => score >= least).slice(0, most);
}

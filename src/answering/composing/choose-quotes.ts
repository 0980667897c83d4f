import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { storyOf } from './coverage.ts';

/** At most this many statements in a plain answer. */
const MOST = 3;
/** A further quote must score at least this share of the best one. */
const WORTH_ADDING = 0.85;
/** Sentences that share more of their terms say the same. */
const SAME = 0.7;

/** The sentences to quote, best first: the best one, then those nearly as good that another story adds. */
export function chooseQuotes(evidence: readonly Evidence[], snapshot: Snapshot): Evidence[] {
  const best = evidence[0];
  if (!best) return [];
  const chosen = [best];
  for (const candidate of evidence) {
    if (chosen.length === MOST || candidate.score < WORTH_ADDING * best.score) break;
    const story = storyOf(candidate.passage.article.id, snapshot);
    const repeats = chosen.some(
      ({ passage, text }) =>
        storyOf(passage.article.id, snapshot) === story || overlap(text, candidate.text, snapshot) > SAME,
    );
    if (!repeats) chosen.push(candidate);
  }
  return chosen;
}

/** Jaccard similarity of the terms of two texts, 0 to 1. */
function overlap(a: string, b: string, snapshot: Snapshot): number {
  const [first, second] = [new Set(snapshot.termsOf(a)), new Set(snapshot.termsOf(b))];
  const shared = [...first].filter((term) => second.has(term)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}

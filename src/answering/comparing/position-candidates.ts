import type { Snapshot } from '../../domain/snapshot.ts';
import type { PositionClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AskedWord } from './asked-words.ts';
import type { Candidate, SourcedCandidate } from './candidate.ts';
import type { Proposition } from './proposition.ts';
import { relevant } from './relevance.ts';
import { stanceTo } from './stance.ts';
import { nearestSentences } from './nearest-sentences.ts';
import { isBeside, type Surroundings } from './surroundings.ts';
import { withSource } from './with-source.ts';
import { heldIn } from './word-keys.ts';

/** Sentences that share a verb may tell of other things: more of the question must be held than for figures. */
const NEAR_BEST = 0.7;
/** So many sentences are read for positions. */
const MOST_READ = 24;
/** "Troops crossed", "tanks crossed": who or what it was may be told in other words. */
const CORE = 0.5;

/** Who affirms, denies or leaves open what a yes/no question asks, most relevant first. */
export function positionCandidates(
  words: readonly AskedWord[],
  { predicate }: Proposition,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): SourcedCandidate<PositionClaim>[] {
  const tells = (_: Evidence, around: Surroundings): boolean =>
    heldIn(predicate, around.own) > 0 || isBeside(predicate, around);
  const heard = nearestSentences(words, evidence, MOST_READ, tells);
  const candidates = heard.flatMap(({ evidence: item, around, levels, here }): Candidate<PositionClaim>[] => {
    const stance = stanceTo(predicate, item.text, isBeside(predicate, around));
    if (stance === null) return [];
    return [{ claim: { kind: 'position', subject: item.text.slice(0, 120), ...stance }, evidence: item, levels, here }];
  });
  return withSource(relevant(words, candidates, { nearBest: NEAR_BEST, core: CORE }), snapshot);
}

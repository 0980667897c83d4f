import type { Snapshot } from '../../domain/snapshot.ts';
import type { PositionClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AskedWord } from './asked-words.ts';
import type { Candidate, SourcedCandidate } from './candidate.ts';
import type { Proposition } from './proposition.ts';
import { relevant } from './relevance.ts';
import { stanceTo } from './stance.ts';
import { heldOf, isBeside, surroundingsOf } from './surroundings.ts';
import { withSource } from './with-source.ts';
import { heldIn } from './word-keys.ts';

/** Sentences that share a verb may tell of other things: more of the question must be held than for figures. */
const NEAR_BEST = 0.7;
/** "Troops crossed", "tanks crossed": who or what it was may be told in other words. */
const CORE = 0.5;

/** Who affirms, denies or leaves open what a yes/no question asks, most relevant first. */
export function positionCandidates(
  words: readonly AskedWord[],
  { predicate }: Proposition,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): SourcedCandidate<PositionClaim>[] {
  const candidates = evidence.flatMap((item): Candidate<PositionClaim>[] => {
    const around = surroundingsOf(item);
    const near = isBeside(predicate, around);
    if (!near && heldIn(predicate, around.own) === 0) return [];
    const stance = stanceTo(predicate, item.text, near);
    if (stance === null) return [];
    const held = heldOf(words, around);
    return [{ claim: { kind: 'position', subject: item.text.slice(0, 120), ...stance }, evidence: item, ...held }];
  });
  return withSource(relevant(words, candidates, { nearBest: NEAR_BEST, core: CORE }), snapshot);
}

import type { Snapshot } from '../../domain/snapshot.ts';
import type { PositionClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AskedWord } from './asked-words.ts';
import type { Candidate, SourcedCandidate } from './candidate.ts';
import { oppositeOf } from './opposite-words.ts';
import type { Proposition } from './proposition.ts';
import { relevant } from './relevance.ts';
import { stanceTo, type Stance } from './stance.ts';
import { nearestSentences } from './nearest-sentences.ts';
import { isBeside, textBefore, type Surroundings } from './surroundings.ts';
import { withSource } from './with-source.ts';
import { heldIn, textKeys } from './word-keys.ts';

/** Sentences that share a verb may tell of other things: more of the question must be held than for figures. */
const NEAR_BEST = 0.55;
/** So many sentences are read for positions. */
const MOST_READ = 24;
/** "Troops crossed", "tanks crossed": who or what it was may be told in other words. */
const CORE = 0.5;

/** Who affirms, denies or leaves open what a yes/no question asks, most relevant first. */
export function positionCandidates(
  words: readonly AskedWord[],
  { predicate, explicit }: Proposition,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): SourcedCandidate<PositionClaim>[] {
  const opposite = oppositeOf(predicate);
  const either = new Map([...predicate, ...opposite]);
  const asked = words.map((word) => (isPredicate(word, predicate) ? withKeys(word, opposite) : word));
  // A paragraph may begin with a stance to the end of the one before.
  const carriesOn = (item: Evidence, around: Surroundings): boolean =>
    isBeside(predicate, around) || heldIn(predicate, textKeys(textBefore(item))) > 0;
  const tells = (item: Evidence, around: Surroundings): boolean =>
    heldIn(either, around.own) > 0 || carriesOn(item, around);
  const heard = nearestSentences(asked, evidence, MOST_READ, tells);
  const candidates = heard.flatMap(({ evidence: item, around, levels, here }): Candidate<PositionClaim>[] => {
    const saysOpposite = heldIn(predicate, around.own) === 0 && heldIn(opposite, around.own) > 0;
    const found = saysOpposite
      ? turned(stanceTo(opposite, item.text, false))
      : stanceTo(predicate, item.text, carriesOn(item, around));
    if (found === null || (explicit && !found.explicit)) return [];
    const { position, value, at } = found;
    return [
      {
        claim: { kind: 'position', subject: item.text.slice(0, 120), position, value, at },
        evidence: item,
        levels,
        here,
      },
    ];
  });
  return withoutRestated(withSource(relevant(asked, candidates, { nearBest: NEAR_BEST, core: CORE }), snapshot));
}

function isPredicate({ role, keys }: AskedWord, predicate: ReadonlyMap<string, number>): boolean {
  return role !== 'name' && [...predicate].some(([key, share]) => share === 1 && keys.get(key) === 1);
}

function withKeys(word: AskedWord, opposite: ReadonlyMap<string, number>): AskedWord {
  return { ...word, keys: new Map([...opposite, ...word.keys]) };
}

/** Who says that somebody is alive denies that he is dead. */
function turned(stance: Stance | null): Stance | null {
  if (stance === null || stance.position === 'unconfirmed') return stance;
  return { ...stance, position: stance.position === 'confirms' ? 'denies' : 'confirms' };
}

/** What an article says with nobody's name where it has somebody say the same is no stance of its own. */
function withoutRestated(found: readonly SourcedCandidate<PositionClaim>[]): SourcedCandidate<PositionClaim>[] {
  return found.filter(
    ({ claim }) =>
      claim.speaker !== null ||
      !found.some(
        ({ claim: other }) =>
          other.speaker !== null && other.articleId === claim.articleId && other.position === claim.position,
      ),
  );
}

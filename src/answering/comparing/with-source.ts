import type { Snapshot } from '../../domain/snapshot.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { ExtractedClaim } from '../claims/extracted-claim.ts';
import { storyOf } from '../evidence/story-of.ts';
import { namedSpeaker } from '../speakers/named-speaker.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Candidate, Relevant, SourcedCandidate } from './candidate.ts';
import { kept } from '../kept.ts';

const speakers = new WeakMap<Sentence, Map<number, Speaker | null>>();

/** The candidates with speaker and article; the marker of each is the place of its sentence among them plus one. */
export function withSource<Claim extends ExtractedClaim, Found extends Relevant<Candidate<Claim>>>(
  candidates: readonly Found[],
  snapshot: Snapshot,
): (Found & SourcedCandidate<Claim>)[] {
  const sentences = [...new Set(candidates.map(({ evidence }) => evidence))];
  return candidates.map((candidate) => {
    const { claim, evidence } = candidate;
    const { article } = evidence.passage;
    const source = {
      speaker: speakerAt(candidate),
      articleId: article.id,
      marker: sentences.indexOf(evidence) + 1,
      asOf: article.publishedAt,
      copyGroup: storyOf(article.id, snapshot),
      publisher: article.publisher,
    };
    return { ...candidate, claim: { ...claim, ...source } };
  });
}

function speakerAt({ claim, evidence: { passage, sentence } }: Candidate): Speaker | null {
  const known = kept(speakers, sentence, () => new Map<number, Speaker | null>());
  const found = known.get(claim.at);
  if (found !== undefined) return found;
  const speaker = namedSpeaker(passage.article, sentence, claim.at);
  known.set(claim.at, speaker);
  return speaker;
}

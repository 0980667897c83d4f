import type { Snapshot } from '../domain/snapshot.ts';
import type { BuildState } from '../protocol/index-state.ts';
import type { Health } from '../protocol/readiness.ts';
import type { FeedLooks } from './feed-looks.ts';
import type { QueryVectors } from './query-vectors.ts';
import type { SentenceScores } from './sentence-scores.ts';

/** Whether all parts of the product work, and which do without. */
export function healthOf(
  snapshot: Snapshot,
  {
    vectors,
    scores,
  }: { readonly vectors: Pick<QueryVectors, 'failed'>; readonly scores: Pick<SentenceScores, 'failed'> | null },
  build: BuildState,
  { homeFailure, feeds }: { readonly homeFailure: string | null; readonly feeds: Pick<FeedLooks, 'failure'> | null },
): Health {
  const reasons: string[] = [];
  if (snapshot.vectorSearch === 'exact')
    reasons.push('Vectors are compared one by one: the HNSW addon is missing, or its graph could not be used.');
  if (homeFailure !== null) reasons.push(homeFailure);
  if (vectors.failed) reasons.push('The embedding model is not available: questions are searched by words alone.');
  if (scores?.failed) reasons.push('The cross-encoder does not work: more questions in other words are refused.');
  if (build.state === 'failed')
    reasons.push(`The last build of the index failed, and the one before is served: ${build.failure}`);
  if (feeds?.failure) reasons.push(feeds.failure);
  return { status: reasons.length > 0 ? 'degraded' : 'ok', reasons };
}

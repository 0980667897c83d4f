import type { Snapshot } from '../domain/snapshot.ts';
import type { BuildState } from '../protocol/index-state.ts';
import type { Health } from '../protocol/readiness.ts';

/** Whether all parts of the product work, and which do without. */
export function healthOf(snapshot: Snapshot, build: BuildState): Health {
  const reasons: string[] = [];
  if (snapshot.vectorSearch === 'exact')
    reasons.push('Vectors are compared one by one: the HNSW addon is missing, or its graph could not be used.');
  if (build.state === 'failed')
    reasons.push(`The last build of the index failed, and the one before is served: ${build.failure}`);
  return { status: reasons.length > 0 ? 'degraded' : 'ok', reasons };
}

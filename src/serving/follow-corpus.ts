import type { CorpusLook } from '../indexing/watch-corpus.ts';

export interface FollowCorpusOptions {
  /** Says when to look: see `watchCorpus`. */
  readonly looks: AsyncIterable<CorpusLook>;
  /** Whether a build would make another index than is there; a failure to tell counts as yes. */
  readonly isStale: () => Promise<boolean>;
  /** Builds, and says whether that went well. */
  readonly build: () => Promise<boolean>;
}

/** Looks between two tries of what keeps failing, at most. */
const MOST_SKIPPED = 64;

/** Has the index built whenever the corpus has changed. What fails is tried again, each time after twice as many looks. */
export async function followCorpus({ looks, isStale, build }: FollowCorpusOptions): Promise<void> {
  let failures = 0;
  let skipped = 0;
  for await (const look of looks) {
    // Without a failure only a change is worth reading the whole corpus.
    if (look === 'recheck' && (failures === 0 || ++skipped < Math.min(2 ** failures, MOST_SKIPPED))) continue;
    skipped = 0;
    // After a failure also where nothing is stale any more: only a build that goes well takes the failure back.
    if (failures === 0 && !(await isStale().catch(() => true))) continue;
    failures = (await build()) ? 0 : failures + 1;
  }
}

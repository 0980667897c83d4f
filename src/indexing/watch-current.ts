import { setTimeout as delay } from 'node:timers/promises';
import { readCurrent } from './current-snapshot.ts';

export interface WatchCurrentOptions {
  readonly indexDir: string;
  readonly signal: AbortSignal;
  /** Whether the snapshot of this id is served by now. */
  readonly isServed: (id: string) => boolean;
}

/** Milliseconds between two looks. */
const INTERVAL = 500;

/** Milliseconds between two tries of a snapshot that cannot be taken over, at most. */
const LONGEST_WAIT = 64_000;

/**
 * The id that `CURRENT` names, then each other id that comes to stand there, until the signal; one that is not served is
 * yielded again, each time after twice as long. It is looked at twice a second: one small read, where `fs.watch` misses
 * changes on network and container file systems and can run out of watches.
 */
export async function* watchCurrent({ indexDir, signal, isServed }: WatchCurrentOptions): AsyncGenerator<string, void> {
  let last: string | null = null;
  let wait = INTERVAL;
  let yieldedAt = 0;
  while (!signal.aborted) {
    // A folder that cannot be read just now is looked at again.
    const id = await readCurrent(indexDir).catch(() => null);
    const isNew = id !== null && id !== last;
    if (isNew || (id !== null && !isServed(id) && performance.now() - yieldedAt >= wait)) {
      wait = isNew ? INTERVAL : Math.min(2 * wait, LONGEST_WAIT);
      last = id;
      yield id;
      yieldedAt = performance.now();
    }
    await delay(INTERVAL, undefined, { signal, ref: false }).catch(() => {});
  }
}

import { setTimeout as delay } from 'node:timers/promises';

export interface WatchCurrentOptions {
  /** The id of the snapshot that is current; null where there is none. */
  readonly currentId: () => Promise<string | null>;
  readonly signal: AbortSignal;
  /** Whether the snapshot of this id is served by now. */
  readonly isServed: (id: string) => boolean;
  /** Milliseconds between two looks. Default 500. */
  readonly interval?: number;
}

/** Milliseconds between two tries of a snapshot that cannot be taken over, at most. */
const LONGEST_WAIT = 64_000;

/**
 * The id of the current snapshot, then each other that comes to be it, until the signal; one that is not served is
 * yielded again, each time after twice as long. It is looked at now and then: one small read, where `fs.watch` misses
 * changes on network and container file systems and can run out of watches.
 */
export async function* watchCurrent({
  currentId,
  signal,
  isServed,
  interval = 500,
}: WatchCurrentOptions): AsyncGenerator<string, void> {
  let last: string | null = null;
  let wait = interval;
  let yieldedAt = 0;
  while (!signal.aborted) {
    // What cannot be read just now is looked at again.
    const id = await currentId().catch(() => null);
    const isNew = id !== null && id !== last;
    if (isNew || (id !== null && !isServed(id) && performance.now() - yieldedAt >= wait)) {
      wait = isNew ? interval : Math.min(2 * wait, LONGEST_WAIT);
      last = id;
      yield id;
      yieldedAt = performance.now();
    }
    await delay(interval, undefined, { signal, ref: false }).catch(() => {});
  }
}

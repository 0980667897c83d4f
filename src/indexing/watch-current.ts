import { setTimeout as delay } from 'node:timers/promises';
import { readCurrent } from './current-snapshot.ts';

/** Milliseconds between two looks. */
const INTERVAL = 500;

/**
 * The id that `CURRENT` names, then each other id that comes to stand there, until the signal. It is looked at twice a
 * second: one small read, where `fs.watch` misses changes on network and container file systems and can run out of watches.
 */
export async function* watchCurrent(indexDir: string, signal: AbortSignal): AsyncGenerator<string, void> {
  let last: string | null = null;
  while (!signal.aborted) {
    // A folder that cannot be read just now is looked at again.
    const id = await readCurrent(indexDir).catch(() => null);
    if (id !== null && id !== last) {
      last = id;
      yield id;
    }
    await delay(INTERVAL, undefined, { signal, ref: false }).catch(() => {});
  }
}

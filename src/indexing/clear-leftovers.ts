import * as disk from 'node:fs/promises';
import { takeBuildLock } from './build-lock.ts';
import { readCurrent } from './current-snapshot.ts';
import { removeOldSnapshots } from './remove-old-snapshots.ts';

/**
 * Removes what builds that were broken off left beside the current snapshot, unless a build is at work there or there is
 * no current one. Whether there was any.
 */
export async function clearLeftovers(indexDir: string): Promise<boolean> {
  const current = await readCurrent(indexDir);
  const names = await disk.readdir(indexDir);
  const left = names.filter((name) => name !== current && /^(?:\.(?!reading-)|[0-9a-f]{64}$)/.test(name));
  if (current === null || left.length === 0) return false;
  const busy = new AbortController();
  try {
    const release = await takeBuildLock({ indexDir, onWait: () => busy.abort(), signal: busy.signal });
    await removeOldSnapshots(indexDir, [await readCurrent(indexDir)], disk).finally(release);
    return true;
  } catch (error) {
    if (busy.signal.aborted) return false;
    throw error;
  }
}

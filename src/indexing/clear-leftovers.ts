import * as disk from 'node:fs/promises';
import { takeBuildLock } from './build-lock.ts';
import { readCurrent } from './current-snapshot.ts';
import { removeOldSnapshots } from './remove-old-snapshots.ts';

/** Removes what builds that were broken off left in the index folder, unless a build is at work there. Whether there was any. */
export async function clearLeftovers(indexDir: string): Promise<boolean> {
  const names = await disk.readdir(indexDir);
  if (!names.some((name) => /^\.(?!reading-)/.test(name))) return false;
  const busy = new AbortController();
  try {
    const release = await takeBuildLock({ indexDir, onWait: () => busy.abort(), signal: busy.signal });
    const snapshots = names.filter((name) => !name.startsWith('.'));
    await removeOldSnapshots(indexDir, [await readCurrent(indexDir), ...snapshots], disk).finally(release);
    return true;
  } catch (error) {
    if (busy.signal.aborted) return false;
    throw error;
  }
}

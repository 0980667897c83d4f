import { join } from 'node:path';
import type { FileCalls } from '../domain/file-calls.ts';
import { snapshotsBeingRead } from './reading-lease.ts';

/**
 * Deletes all snapshots but those named and those that a process is reading, and what builds that were broken off left
 * behind. Only under the build lock.
 */
export async function removeOldSnapshots(
  indexDir: string,
  keep: readonly (string | null)[],
  files: FileCalls,
): Promise<void> {
  const names = await files.readdir(indexDir);
  const read = await snapshotsBeingRead(indexDir, names, files);
  for (const name of names) {
    const isOld = /^[0-9a-f]{64}$/.test(name) && !keep.includes(name) && !read.has(name);
    if (isOld || /^\.(?:building|removed|CURRENT|lock)-/.test(name)) {
      await files.rm(join(indexDir, name), { recursive: true, force: true });
    }
  }
}

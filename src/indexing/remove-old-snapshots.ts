import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Deletes all snapshots but those named, and what builds that were broken off left behind. Only under the build lock. */
export async function removeOldSnapshots(indexDir: string, keep: readonly (string | null)[]): Promise<void> {
  for (const entry of await readdir(indexDir, { withFileTypes: true })) {
    const isOld = entry.isDirectory() && /^[0-9a-f]{64}$/.test(entry.name) && !keep.includes(entry.name);
    if (isOld || /^\.(building|removed|CURRENT)-/.test(entry.name)) {
      await rm(join(indexDir, entry.name), { recursive: true, force: true });
    }
  }
}

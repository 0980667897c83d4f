import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FileCalls } from '../domain/file-calls.ts';
import { DatelineError } from '../errors.ts';
import { syncPath, writeDurably } from './durable-files.ts';

/**
 * Writes the files of a snapshot aside, makes sure that the disk gives back every byte, and only then gives the folder
 * its name. Does not touch `CURRENT`. Throws `INDEX_DAMAGED` where the disk gives back something else.
 */
export async function writeSnapshot(
  indexDir: string,
  id: string,
  contents: Readonly<Record<string, Uint8Array>>,
  files: FileCalls,
): Promise<void> {
  // Not `mkdtemp`: another user may build the index than serves it.
  const aside = join(indexDir, `.building-${randomUUID()}`);
  await files.mkdir(aside);
  try {
    for (const [name, bytes] of Object.entries(contents)) await writeDurably(join(aside, name), bytes, files);
    await syncPath(aside, files);
    for (const [name, bytes] of Object.entries(contents)) {
      const path = join(aside, name);
      if (Buffer.compare(await files.readFile(path), bytes) === 0) continue;
      throw new DatelineError('INDEX_DAMAGED', `The disk does not give back what was written to ${path}.`);
    }
    await moveIntoPlace(indexDir, aside, id, files);
  } finally {
    await files.rm(aside, { recursive: true, force: true });
  }
}

/** A folder that has the name already is a damaged snapshot: an intact one is never written again. */
async function moveIntoPlace(indexDir: string, aside: string, id: string, files: FileCalls): Promise<void> {
  const removed = join(indexDir, `.removed-${id}`);
  await files.rm(removed, { recursive: true, force: true });
  await files.rename(join(indexDir, id), removed).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await files.rename(aside, join(indexDir, id));
  await syncPath(indexDir, files);
  await files.rm(removed, { recursive: true, force: true });
}

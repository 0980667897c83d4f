import { randomUUID } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import type { FileCalls } from '../domain/file-calls.ts';
import { describeHolder, stateOfHolder } from './holder.ts';

/** Milliseconds after which a lease of nobody knows whom is void: a snapshot is read within seconds. */
const LONGEST = 10 * 60_000;

/**
 * Says that this process reads a snapshot from the disk, so that no build removes it, while `read` runs. Where the folder
 * cannot be written to, it is read without: what is removed meanwhile is noticed and the next one read.
 */
export async function whileReading<T>(indexDir: string, id: string, read: () => Promise<T>): Promise<T> {
  const path = join(indexDir, `.reading-${id}-${randomUUID()}`);
  const written = await disk.writeFile(path, describeHolder()).then(
    () => true,
    () => false,
  );
  try {
    return await read();
  } finally {
    if (written) await disk.rm(path, { force: true });
  }
}

/** Ids of the snapshots that are being read, by any process; leases of those that are gone are removed. */
export async function snapshotsBeingRead(
  indexDir: string,
  names: readonly string[],
  files: FileCalls,
): Promise<Set<string>> {
  const read = new Set<string>();
  for (const name of names) {
    const id = /^\.reading-([0-9a-f]{64})-/.exec(name)?.[1];
    if (id === undefined) continue;
    const path = join(indexDir, name);
    if (await isVoid(path, files)) await files.rm(path, { force: true });
    else read.add(id);
  }
  return read;
}

async function isVoid(path: string, { readFile, stat }: FileCalls): Promise<boolean> {
  try {
    const state = stateOfHolder(await readFile(path, 'utf8'));
    return state === 'unknown' ? Date.now() - (await stat(path)).mtimeMs > LONGEST : state === 'gone';
  } catch {
    return true; // Its reader has just ended.
  }
}

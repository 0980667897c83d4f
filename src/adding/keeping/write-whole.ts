import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatelineError } from '../../errors.ts';

/**
 * Puts a file in place at one stroke: written aside under a name that readers pass over, synced, renamed, its folder
 * synced. Makes the folders that are missing. Throws `CORPUS_UNWRITABLE`; what was there before is then still there.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAndRename(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const advice = 'What was there before is still whole. Put that right, then add it again.';
    throw new DatelineError('CORPUS_UNWRITABLE', `${path} cannot be written (${code}). ${advice}`, { cause: error });
  }
}

async function writeAndRename(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows cannot open a folder, and syncs names by itself.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

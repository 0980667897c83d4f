import * as disk from 'node:fs/promises';
import type { FileCalls } from '../domain/file-calls.ts';
import { fileFailed } from './file-failed.ts';

type OpenFile = Awaited<ReturnType<FileCalls['open']>>;

/** Writes a file that must not exist yet and waits until it is on the disk. Throws `INDEX_UNWRITABLE`, naming the file. */
export async function writeDurably(path: string, bytes: Uint8Array, files: FileCalls = disk): Promise<void> {
  await withFile(path, 'wx', files, async (file) => {
    await file.writeFile(bytes);
    await file.sync();
  });
}

/** Waits until what was last written to a file or a folder is on the disk. Throws `INDEX_UNWRITABLE`, naming it. */
export async function syncPath(path: string, files: FileCalls = disk): Promise<void> {
  const isFolderOnWindows = process.platform === 'win32';
  if (isFolderOnWindows) return; // Windows cannot open a folder, and syncs names by itself.
  await withFile(path, 'r', files, (file) => file.sync());
}

/** Errors of an open file do not know its name. */
async function withFile(
  path: string,
  flags: string,
  { open }: FileCalls,
  use: (file: OpenFile) => Promise<void>,
): Promise<void> {
  try {
    const file = await open(path, flags);
    try {
      await use(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailed(error, path);
  }
}

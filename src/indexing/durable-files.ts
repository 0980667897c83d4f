import { open } from 'node:fs/promises';

/** Writes a file that must not exist yet and waits until it is on the disk. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until what was last written to a file or a folder is on the disk. */
export async function syncPath(path: string): Promise<void> {
  const isFolderOnWindows = process.platform === 'win32';
  if (isFolderOnWindows) return; // Windows cannot open a folder, and syncs names by itself.
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

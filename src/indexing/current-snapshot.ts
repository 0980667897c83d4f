import { randomUUID } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import type { FileCalls } from '../domain/file-calls.ts';
import { syncPath, writeDurably } from './durable-files.ts';
import { fileFailed } from './file-failed.ts';

/** The id that `CURRENT` names; null where there is no index yet, or what stands there is not one id and a line end. Throws `INDEX_UNWRITABLE`. */
export async function readCurrent(indexDir: string, files: FileCalls = disk): Promise<string | null> {
  try {
    const line = await files.readFile(join(indexDir, 'CURRENT'), 'utf8');
    return /^[0-9a-f]{64}\n$/.test(line) ? line.trimEnd() : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fileFailed(error);
  }
}

/** Serves another snapshot from now on, in one step: a reader sees the old id or the new one. */
export async function replaceCurrent(indexDir: string, id: string, files: FileCalls = disk): Promise<void> {
  const aside = join(indexDir, `.CURRENT-${randomUUID()}`);
  await writeDurably(aside, Buffer.from(`${id}\n`), files);
  await files.rename(aside, join(indexDir, 'CURRENT'));
  await syncPath(indexDir, files);
}

import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { seededRandom } from './seeded-random.ts';

/**
 * Copies a corpus into `target` (emptied first), flat, in another order, under names that say nothing.
 * Comes back with the old article id of each new one.
 */
export async function renameCorpus(source: string, target: string, seed: number): Promise<Map<string, string>> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const random = seededRandom(seed);
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({ file, rank: random() }))
    .sort((a, b) => a.rank - b.rank);
  const oldIds = new Map<string, string>();
  for (const [position, { file }] of files.entries()) {
    const id = `${String(position).padStart(4, '0')}${extname(file)}`;
    await cp(file, join(target, id));
    oldIds.set(id, file.slice(source.length).split(sep).filter(Boolean).join('/').normalize('NFC'));
  }
  return oldIds;
}

import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { seededRandom } from '../../eval/seeded-random.ts';
import { indexFolder, story, type IndexFolder } from '../../indexing/index-folder.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import { Tally } from '../tally.ts';

export const incrementalBuild: FaultRow = {
  fault: 'articles added, changed, renamed and deleted, one after the other',
  mustShow: 'byte for byte what a build from nothing makes; the words of a deleted article in no file of the index',
  sample: 6,
  full: 100,
  run: async (count, seed) => {
    const random = seededRandom(seed);
    const embedder = await shippedEmbedder();
    const folder = await indexFolder(embedder, 0);
    const tally = new Tally();
    const edit = editor(folder, random);
    for (let number = 0; number < count; number++) {
      const { name, gone } = await edit();
      await tally.try(`${name} (${number})`, async () => {
        await compareBuilds(folder, gone);
        return name;
      });
    }
    await embedder.close();
    await folder.remove();
    return tally.result();
  },
};

/** Changes the corpus in one way after the other; says how, and which words are in it no more. */
function editor({ corpusDir, write }: IndexFolder, random: () => number) {
  const words = new Map<string, string>();
  let next = 0;
  const put = async (file: string) => {
    const number = next++;
    const before = words.get(file);
    words.set(file, `Quillon${number}x`);
    await write(file, `${story(number)}\n\nThe ship ${words.get(file)} left on Friday, the ferry board said.\n`);
    return before === undefined ? [] : [before];
  };
  const pick = () => [...words.keys()][Math.floor(random() * words.size)] as string;
  return async (): Promise<{ name: string; gone: readonly string[] }> => {
    const choice = Math.floor(random() * 4);
    if (words.size < 3 || choice === 0) return { name: 'added', gone: await put(`${next % 3}/article-${next}.txt`) };
    const file = pick();
    if (choice === 1) return { name: 'changed', gone: await put(file) };
    const word = words.get(file) as string;
    words.delete(file);
    if (choice === 2) {
      await rm(join(corpusDir, file));
      return { name: 'deleted', gone: [word] };
    }
    const renamed = `${file.replace('.txt', '')}-b.txt`;
    await rename(join(corpusDir, file), join(corpusDir, renamed));
    words.set(renamed, word);
    return { name: 'renamed', gone: [] };
  };
}

async function compareBuilds({ options, indexDir }: IndexFolder, gone: readonly string[]): Promise<void> {
  const fresh = `${indexDir}-fresh`;
  await rm(fresh, { recursive: true, force: true });
  await buildSnapshot(options);
  const report = await buildSnapshot({ ...options, indexDir: fresh });
  requireThat(report.reusedVectors === 0, 'the build from nothing took vectors over');
  const [own, other] = [await bytesIn(indexDir), await bytesIn(fresh)];
  requireThat([...own.keys()].join() === [...other.keys()].join(), `other files: ${[...own.keys()].join(', ')}`);
  for (const [name, bytes] of own) {
    requireThat(bytes.equals(other.get(name) as Buffer), `${name} has other bytes`);
    const held = gone.filter((word) => bytes.toString('latin1').toLowerCase().includes(word.toLowerCase()));
    requireThat(held.length === 0, `${name} holds the words of an article that is gone`);
  }
}

/** All files below a folder, by path. */
async function bytesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path)] as const),
  );
  return new Map(files);
}

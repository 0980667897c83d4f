import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { indexFolder, story } from '../indexing/index-folder.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';

/** A small corpus before and after a change, the snapshot of each, and a folder of an index that is set back to the first. */
export async function twoStates() {
  const embedder = await shippedEmbedder();
  const folder = await indexFolder(embedder, 3);
  const { corpusDir, indexDir } = folder;
  const { snapshotId: before } = await buildSnapshot(folder.options);
  const pristine = `${indexDir}-before`;
  await cp(indexDir, pristine, { recursive: true });
  await folder.write('story-1.txt', story(41));
  await folder.write('story-9.txt', story(9));
  const { snapshotId: after } = await buildSnapshot({ ...folder.options, indexDir: `${indexDir}-after` });
  return {
    embedder,
    options: folder.options,
    before,
    after,
    write: folder.write,
    env: { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir },
    /** Serves the corpus as it was before the change. */
    reset: async () => {
      await rm(indexDir, { recursive: true, force: true });
      await cp(pristine, indexDir, { recursive: true });
    },
    /** What stands in the index folder besides the snapshot `id`. */
    leftovers: async (id: string) => (await readdir(indexDir)).filter((name) => name !== id && name !== 'CURRENT'),
    pathOf: (...names: string[]) => join(indexDir, ...names),
    close: async () => {
      await embedder.close();
      await folder.remove();
    },
  };
}

export type TwoStates = Awaited<ReturnType<typeof twoStates>>;

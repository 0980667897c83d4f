import { parseConfig, type Config } from '../../src/config.ts';
import { databaseHome } from '../../src/postgres/database-home.ts';
import { indexFolder } from '../indexing/index-folder.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { testDatabase } from './test-database.ts';

/** A temporary corpus, an empty database, and the index of the one in the other. */
export async function databaseFolder(stories: number) {
  const embedder = await shippedEmbedder();
  const database = await testDatabase();
  const folder = await indexFolder(embedder, stories);
  const { corpusDir } = folder;
  const home = databaseHome(database.url, { corpusDir, maxFileBytes: 100_000 });
  const config: Config = parseConfig({ CORPUS_DIR: corpusDir, INDEX_URL: database.url });
  return {
    ...folder,
    embedder,
    database,
    home,
    config,
    build: () => home.build({ embedder, onProgress: () => {} }),
    close: async () => {
      await home.close();
      await embedder.close();
      await folder.remove();
      await database.close();
    },
  };
}

export type DatabaseFolder = Awaited<ReturnType<typeof databaseFolder>>;

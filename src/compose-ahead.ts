import { openEmbedder } from './compose-embedder.ts';
import type { Config } from './config.ts';
import { readAhead, type ReadingAhead } from './indexing/reading-ahead.ts';

/** What takes long and needs little of the program, begun before the rest of it is read. */
export interface Ahead {
  readonly embedder: ReturnType<typeof openEmbedder>;
  /** The digest of the corpus and the verified index, where the start needs them. */
  readonly reading: ReadingAhead | undefined;
  /** Ends what is not in use any more. */
  end(): Promise<void>;
}

/** Begins to load the models, and to read corpus and index, unless feeds may fill it first or a server needs none. */
export function startAhead(config: Config): Ahead {
  const { corpusDir, maxFileBytes, indexDir, indexUrl, watchCorpus, feeds, crossEncoder } = config;
  const embedder = openEmbedder(config, { crossEncoder });
  const opened = embedder.catch(() => null);
  const needsCorpus = (indexUrl === null || watchCorpus) && feeds.addresses.length === 0;
  const folder = indexUrl === null ? indexDir : null;
  const reading = needsCorpus ? readAhead({ corpusDir, maxFileBytes, indexDir: folder }) : undefined;
  reading?.digest.catch(() => {});
  return { embedder, reading, end: async () => (await opened)?.close() };
}

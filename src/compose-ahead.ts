import { openEmbedder } from './compose-embedder.ts';
import type { Config } from './config.ts';
import { digestAhead } from './indexing/digest-ahead.ts';

/** What takes long and needs little of the program, begun before the rest of it is read. */
export interface Ahead {
  readonly embedder: ReturnType<typeof openEmbedder>;
  /** The digest of the corpus, where the start needs it. */
  readonly digest: Promise<string> | undefined;
  /** Ends what is not in use any more. */
  end(): Promise<void>;
}

/** Begins to load the models, and to read the corpus for its digest, unless feeds may fill it first or a server needs none. */
export function startAhead(config: Config): Ahead {
  const { corpusDir, maxFileBytes, indexUrl, watchCorpus, feeds, crossEncoder } = config;
  const embedder = openEmbedder(config, { crossEncoder });
  const opened = embedder.catch(() => null);
  const needsCorpus = (indexUrl === null || watchCorpus) && feeds.addresses.length === 0;
  const digest = needsCorpus ? digestAhead(corpusDir, maxFileBytes) : undefined;
  digest?.catch(() => {});
  return { embedder, digest, end: async () => (await opened)?.close() };
}

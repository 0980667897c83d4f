import { openEmbedder } from './compose-embedder.ts';
import type { Config } from './config.ts';
import type { Embedder } from './domain/embedder.ts';
import type { OnBuildProgress } from './indexing/build-progress.ts';
import type { BuildReport } from './indexing/build-report.ts';
import { folderHome } from './indexing/folder-home.ts';
import type { IndexHome } from './indexing/index-home.ts';
import type { Repair } from './indexing/repair.ts';
import { watchCorpus } from './indexing/watch-corpus.ts';
import { followCorpus } from './serving/follow-corpus.ts';

export interface BuildIndexOptions {
  /** Embedding processes. Default 1, as beside a server that answers meanwhile. */
  readonly processes?: number | undefined;
  readonly onProgress?: OnBuildProgress;
  readonly signal?: AbortSignal;
}

/** Builds a snapshot of the corpus and makes it the current one. */
export async function buildIndex(
  config: Config,
  { onProgress = () => {}, processes, signal }: BuildIndexOptions = {},
): Promise<BuildReport> {
  const build = (home: IndexHome, embedder: Embedder) =>
    home.build({ embedder, onProgress, ...(signal && { signal }) });
  return withHome(config, build, processes);
}

/** Checks every part of the index and repairs it; yields what was found and done. */
export async function* verifyIndex(
  config: Config,
  { onProgress = () => {} }: Pick<BuildIndexOptions, 'onProgress'> = {},
): AsyncGenerator<Repair, void> {
  const home = await openHome(config);
  const embedder = await openEmbedder(config);
  try {
    yield* home.repair({ embedder, onProgress });
  } finally {
    await embedder.close();
    await home.close();
  }
}

export interface WatchIndexOptions {
  readonly onProgress: OnBuildProgress;
  readonly onBuilt: (report: BuildReport) => void;
  /** Receives why a build failed; the next is tried all the same. */
  readonly onFailed: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** Builds the index whenever the corpus has changed, until the signal. */
export async function watchIndex(
  config: Config,
  { onProgress, onBuilt, onFailed, signal }: WatchIndexOptions,
): Promise<void> {
  await withHome(config, async (home, embedder) => {
    const { looks, isStale } = corpusOf(config, home, embedder);
    const build = async () => {
      try {
        onBuilt(await home.build({ embedder, onProgress, signal }));
        return true;
      } catch (error) {
        if (!signal.aborted) onFailed(error);
        return false;
      }
    };
    await followCorpus({ looks: looks(signal), isStale, build });
  });
}

/** Where the index of the settings is kept. Close it after use. */
export async function openHome({
  corpusDir,
  indexDir,
  indexUrl,
  maxFileBytes,
  watchCorpus: opensWithCorpus,
}: Config): Promise<IndexHome> {
  if (indexUrl === null) return folderHome(indexDir, { corpusDir, maxFileBytes });
  const { databaseHome } = await import('./postgres/database-home.ts');
  return databaseHome(indexUrl, { corpusDir, maxFileBytes, opensWithCorpus });
}

async function withHome<T>(
  config: Config,
  work: (home: IndexHome, embedder: Embedder) => Promise<T>,
  processes = 1,
): Promise<T> {
  const home = await openHome(config);
  const embedder = await openEmbedder(config, { processes });
  try {
    return await work(home, embedder);
  } finally {
    await embedder.close();
    await home.close();
  }
}

/** The corpus as it is watched: when to look, and whether the index is another than a build would make. */
export function corpusOf({ corpusDir }: Config, home: IndexHome, { identity }: Embedder) {
  return {
    looks: (signal: AbortSignal) => watchCorpus({ corpusDir, signal }),
    isStale: () => home.isStale(identity),
  };
}

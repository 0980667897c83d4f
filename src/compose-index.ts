import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import type { Embedder } from './domain/embedder.ts';
import type { OnBuildProgress } from './indexing/build-progress.ts';
import type { BuildReport } from './indexing/build-report.ts';
import { buildSnapshot } from './indexing/build-snapshot.ts';
import { repairIndex, type Repair } from './indexing/repair-index.ts';
import { stalenessOf } from './indexing/staleness.ts';
import { watchCorpus } from './indexing/watch-corpus.ts';
import { createEmbedder } from './models/create-embedder.ts';
import { followCorpus } from './serving/follow-corpus.ts';

const MODELS_DIR = fileURLToPath(new URL('../models', import.meta.url));

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
  const embedder = await openEmbedder(config, processes);
  try {
    return await buildSnapshot({ ...indexOptions(config, embedder, onProgress), ...(signal && { signal }) });
  } finally {
    await embedder.close();
  }
}

/** Checks every part of the index and repairs it; yields what was found and done. */
export async function* verifyIndex(
  config: Config,
  { onProgress = () => {} }: Pick<BuildIndexOptions, 'onProgress'> = {},
): AsyncGenerator<Repair, void> {
  const embedder = await openEmbedder(config);
  try {
    yield* repairIndex(indexOptions(config, embedder, onProgress));
  } finally {
    await embedder.close();
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
  const embedder = await openEmbedder(config);
  const { looks, isStale } = corpusOf(config, embedder);
  const build = async () => {
    try {
      onBuilt(await buildSnapshot({ ...indexOptions(config, embedder, onProgress), signal }));
      return true;
    } catch (error) {
      if (!signal.aborted) onFailed(error);
      return false;
    }
  };
  await followCorpus({ looks: looks(signal), isStale, build }).finally(() => embedder.close());
}

/** The embedding model of the settings, in so many processes. Throws `MODEL_MISSING`. Close it, or Node keeps running. */
export function openEmbedder({ embeddingModel }: Config, processes = 1): Promise<Embedder> {
  return createEmbedder({ model: embeddingModel, modelsDir: MODELS_DIR, processes });
}

/** The corpus as it is watched: when to look, and whether the index is another than a build would make. */
export function corpusOf(config: Config, { identity }: Embedder) {
  return {
    looks: (signal: AbortSignal) => watchCorpus({ corpusDir: config.corpusDir, signal }),
    isStale: async () => (await stalenessOf({ ...config, identity })) !== null,
  };
}

/** Settings and embedder as a build takes them. */
export function indexOptions(
  { corpusDir, indexDir, maxFileBytes }: Config,
  embedder: Embedder,
  onProgress: OnBuildProgress,
) {
  return { corpusDir, indexDir, maxFileBytes, embedder, onProgress };
}

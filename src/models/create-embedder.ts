import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatelineError } from '../errors.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { embeddingFamilyOf } from './embedding-families.ts';
import { EmbeddingHost } from './embedding-host.ts';
import { EmbeddingPool } from './embedding-pool.ts';
import { fileDigest } from './file-digest.ts';
import { locateCrossEncoder, locateModel } from './model-location.ts';
import { ProcessCrossEncoder } from './process-cross-encoder.ts';
import { ask, ProcessEmbeddings } from './process-embeddings.ts';

export interface EmbedderOptions {
  /** Name of a folder in `modelsDir`, path of a folder, or `owner/name` of a hub model, which is fetched once. */
  readonly model: string;
  readonly modelsDir: string;
  /** Name or path of a folder with a cross-encoder; absent or null for none. */
  readonly crossEncoder?: string | null;
  /** Threads of one inference; 0 is one for each core. Default 1. */
  readonly threads?: number;
  /** Processes that share the work, each with the model in its memory (180 MB); started as they are needed. Default 1. */
  readonly processes?: number;
  /** Milliseconds of silence after which the process counts as hung. Default 60,000. */
  readonly stallMs?: number;
}

/** Starts the first embedding process and waits for its model. Throws `MODEL_MISSING` or `EMBEDDING_FAILED`. Close it, or Node keeps running. */
export async function createEmbedder({
  model,
  modelsDir,
  crossEncoder = null,
  processes = 1,
  threads = 1,
  stallMs = 60_000,
}: EmbedderOptions): Promise<ProcessEmbeddings> {
  const location = locateModel(model, modelsDir);
  const family = embeddingFamilyOf(location.modelId);
  const options = {
    entry: processEntry(),
    stallMs,
    settings: {
      source: location.source,
      parent: location.parent,
      modelId: location.modelId,
      quantized: location.quantized,
      weights: location.weights,
      pooling: family.pooling,
      threads,
      crossEncoder: crossEncoder === null ? null : locateCrossEncoder(crossEncoder, modelsDir),
    },
  };
  const host = new EmbeddingPool(Array.from({ length: processes }, () => new EmbeddingHost(options)));
  try {
    const { dimension } = await ask(host, { kind: 'describe' }, 'description');
    const weights = await fileDigest(location.weights);
    const dtype = location.quantized ? 'int8' : 'fp32';
    return new ProcessEmbeddings(
      host,
      family,
      { model, weights, dimension, dtype },
      crossEncoder === null ? null : new ProcessCrossEncoder(host),
    );
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** Node 20 does not run TypeScript: the process starts from `dist`, also where this file runs from `src` (tests, tsx). */
function processEntry(): string {
  const entry = join(PACKAGE_ROOT, 'dist/models/embedding-process.js');
  if (existsSync(entry)) return entry;
  throw new DatelineError('EMBEDDING_FAILED', 'The embedding process is not built. Run "npm run build".');
}

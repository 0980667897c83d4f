import { join } from 'node:path';
import type { Config } from './config.ts';
import { createEmbedder, type EmbedderOptions } from './models/create-embedder.ts';
import { PACKAGE_ROOT } from './package-root.ts';

const MODELS_DIR = join(PACKAGE_ROOT, 'models');

/** The embedding model of the settings. Throws `MODEL_MISSING`. Close it, or Node keeps running. */
export function openEmbedder(
  { embeddingModel }: Config,
  options: Pick<EmbedderOptions, 'processes' | 'crossEncoder'> = {},
): ReturnType<typeof createEmbedder> {
  return createEmbedder({ model: embeddingModel, modelsDir: MODELS_DIR, ...options });
}

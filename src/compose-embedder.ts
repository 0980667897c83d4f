import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { createEmbedder, type EmbedderOptions } from './models/create-embedder.ts';

const MODELS_DIR = fileURLToPath(new URL('../models', import.meta.url));

/** The embedding model of the settings. Throws `MODEL_MISSING`. Close it, or Node keeps running. */
export function openEmbedder(
  { embeddingModel }: Config,
  options: Pick<EmbedderOptions, 'processes' | 'crossEncoder'> = {},
): ReturnType<typeof createEmbedder> {
  return createEmbedder({ model: embeddingModel, modelsDir: MODELS_DIR, ...options });
}

import { fileURLToPath } from 'node:url';
import { createEmbedder } from '../../src/models/create-embedder.ts';
import type { ProcessEmbeddings } from '../../src/models/process-embeddings.ts';

export const MODELS_DIR = fileURLToPath(new URL('../../models', import.meta.url));

/** The embedder and the cross-encoder that ship with the product; close it after use. */
export function shippedEmbedder(processes = 1): Promise<ProcessEmbeddings> {
  return createEmbedder({
    model: 'dateline-embed-en',
    modelsDir: MODELS_DIR,
    crossEncoder: 'dateline-cross-encoder-en',
    processes,
  });
}

import { createRequire } from 'node:module';
import { env, pipeline } from '@xenova/transformers';
import type { FeatureExtractionPipeline } from '@xenova/transformers';
import type { EmbeddingProcessSettings } from './embedding-messages.ts';

type CreateSession = (model: unknown, options?: Record<string, unknown>) => Promise<unknown>;

/** Loads model and tokenizer; `onProgress` is called while files arrive. Runs in the embedding process only. */
export async function loadExtractor(
  settings: EmbeddingProcessSettings,
  onProgress: () => void,
): Promise<FeatureExtractionPipeline> {
  limitThreads(settings.threads);
  env.allowRemoteModels = settings.source === 'hub';
  env.allowLocalModels = settings.source === 'folder';
  env.useFSCache = settings.source === 'hub';
  env.cacheDir = settings.parent;
  env.localModelPath = settings.parent;
  return pipeline('feature-extraction', settings.modelId, {
    quantized: settings.quantized,
    progress_callback: onProgress,
  });
}

/** transformers.js 2 passes no session options on; its own copy of the runtime is the one to wrap. */
function limitThreads(threads: number): void {
  const requireBesideTransformers = createRequire(createRequire(import.meta.url).resolve('@xenova/transformers'));
  const { InferenceSession } = requireBesideTransformers('onnxruntime-node') as {
    InferenceSession: { create: CreateSession };
  };
  const create = InferenceSession.create.bind(InferenceSession);
  InferenceSession.create = (model, options) =>
    create(model, { ...options, intraOpNumThreads: threads, interOpNumThreads: 1 });
}

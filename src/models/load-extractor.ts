import { env, pipeline } from '@xenova/transformers';
import type { FeatureExtractionPipeline } from '@xenova/transformers';
import type { EmbeddingProcessSettings } from './embedding-messages.ts';
import { withSessionOptions } from './with-session-options.ts';

/** Loads model and tokenizer; `onProgress` is called while files arrive. Runs in the embedding process only. */
export async function loadExtractor(
  settings: EmbeddingProcessSettings,
  onProgress: () => void,
): Promise<FeatureExtractionPipeline> {
  env.allowRemoteModels = settings.source === 'hub';
  env.allowLocalModels = settings.source === 'folder';
  env.useFSCache = settings.source === 'hub';
  env.cacheDir = settings.parent;
  env.localModelPath = settings.parent;
  const options = { quantized: settings.quantized, progress_callback: onProgress };
  return withSessionOptions(settings, () => pipeline('feature-extraction', settings.modelId, options));
}

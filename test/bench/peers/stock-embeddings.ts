import { fileURLToPath } from 'node:url';
import { Embeddings } from '@langchain/core/embeddings';
import { env, pipeline, type FeatureExtractionPipeline } from '@xenova/transformers';

const MODELS = fileURLToPath(new URL('../../../models', import.meta.url));

/**
 * What `HuggingFaceTransformersEmbeddings` does, over the version of transformers.js that is here: a pipeline called with
 * mean pooling and normalisation in the caller's own process. One text a call, which is no slower and gives better vectors.
 */
export class StockEmbeddings extends Embeddings {
  #pipeline: Promise<FeatureExtractionPipeline> | undefined;

  constructor() {
    super({});
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([text]);
    return vector as number[];
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const extract = await (this.#pipeline ??= open());
    const vectors: number[][] = [];
    for (const text of texts) {
      const output = await extract(text, { pooling: 'mean', normalize: true });
      vectors.push((output.tolist() as number[][])[0] as number[]);
    }
    return vectors;
  }
}

function open(): Promise<FeatureExtractionPipeline> {
  env.allowRemoteModels = false;
  env.localModelPath = MODELS;
  return pipeline('feature-extraction', 'dateline-embed-en');
}

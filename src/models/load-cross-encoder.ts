import { AutoModelForSequenceClassification, AutoTokenizer, env } from '@xenova/transformers';
import type { ModelFolder } from './embedding-messages.ts';
import { withSessionOptions } from './with-session-options.ts';

/** Gives the log odds that a sentence answers a question. */
export type ScorePair = (question: string, sentence: string) => Promise<number>;

/** Longer pairs are cut at the end of the sentence. */
const MOST_TOKENS = 192;

/** Loads a cross-encoder from its folder; its first output is the score. Runs in the embedding process only. */
export async function loadCrossEncoder(
  { parent, modelId, quantized, weights }: ModelFolder,
  threads: number,
): Promise<ScorePair> {
  // Nothing is fetched: the setting names a folder.
  const before = { path: env.localModelPath, local: env.allowLocalModels };
  env.localModelPath = parent;
  env.allowLocalModels = true;
  const options = { quantized, local_files_only: true };
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(modelId, options),
    withSessionOptions({ weights, threads }, () =>
      AutoModelForSequenceClassification.from_pretrained(modelId, options),
    ),
  ]).finally(() => {
    env.localModelPath = before.path;
    env.allowLocalModels = before.local;
  });
  return async (question, sentence) => {
    const inputs = tokenizer(question, { text_pair: sentence, truncation: true, max_length: MOST_TOKENS });
    const { logits } = (await model(inputs)) as { logits: { data: Float32Array } };
    return logits.data[0] as number;
  };
}

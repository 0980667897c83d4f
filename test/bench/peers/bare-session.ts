import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AutoTokenizer, env } from '@xenova/transformers';

const MODELS = fileURLToPath(new URL('../../../models', import.meta.url));
const MODEL = 'dateline-embed-en';

type Feeds = Record<string, unknown>;
interface Runtime {
  readonly InferenceSession: {
    create(file: string): Promise<{ inputNames: string[]; run(feeds: Feeds): Promise<unknown> }>;
  };
  readonly Tensor: new (type: string, data: BigInt64Array, shape: number[]) => unknown;
}

/** Runs the shipped model over texts with nothing around it but onnxruntime as it comes: tokens made before, no pooling. */
export async function bareSession(texts: readonly string[]): Promise<() => Promise<void>> {
  env.allowRemoteModels = false;
  env.localModelPath = MODELS;
  const besideTransformers = createRequire(createRequire(import.meta.url).resolve('@xenova/transformers'));
  const { InferenceSession, Tensor } = besideTransformers('onnxruntime-node') as Runtime;
  const tokenizer = await AutoTokenizer.from_pretrained(MODEL);
  const session = await InferenceSession.create(join(MODELS, MODEL, 'onnx', 'model_quantized.onnx'));
  const inputs = texts.map((text) => {
    const tokens = tokenizer(text, { truncation: true }) as Record<string, { data: BigInt64Array; dims: number[] }>;
    const feeds: Feeds = {};
    for (const name of session.inputNames) {
      const given = tokens[name] ?? tokens['input_ids'];
      if (given === undefined) throw new Error(`The tokenizer gives no ${name}.`);
      const data = tokens[name] === undefined ? new BigInt64Array(given.data.length) : BigInt64Array.from(given.data);
      feeds[name] = new Tensor('int64', data, given.dims);
    }
    return feeds;
  });
  return async () => {
    for (const feeds of inputs) await session.run(feeds);
  };
}

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface SessionOptions {
  /** Path of the weights that `load` loads. */
  readonly weights: string;
  /** Threads of one inference; 0 is one for each core. */
  readonly threads: number;
}

interface Runtime {
  readonly InferenceSession: {
    create: (model: unknown, options?: object) => Promise<unknown>;
  };
}

/**
 * Loads a model through transformers.js 2, which passes no session options on; its own copy of the runtime is the one to
 * wrap. One model at a time. Runs in the embedding process only.
 */
export async function withSessionOptions<T>({ weights, threads }: SessionOptions, load: () => Promise<T>): Promise<T> {
  const requireBesideTransformers = createRequire(createRequire(import.meta.url).resolve('@xenova/transformers'));
  const { InferenceSession } = requireBesideTransformers('onnxruntime-node') as Runtime;
  const { create } = InferenceSession;
  const options = { executionProviders: ['cpu'], intraOpNumThreads: threads, interOpNumThreads: 1 };
  InferenceSession.create = (model) =>
    // onnxruntime-node 1.14 ignores all options of a model that it is given as bytes.
    create.call(InferenceSession, existsSync(weights) ? weights : model, options);
  try {
    return await load();
  } finally {
    InferenceSession.create = create;
  }
}

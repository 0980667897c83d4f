import { Embeddings } from '@langchain/core/embeddings';
import pMap from 'p-map';
import type { CrossEncoder } from '../domain/cross-encoder.ts';
import type { Embedder, EmbedderIdentity, PassageVectors } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import type { EmbeddingFamily } from './embedding-families.ts';
import type { EmbeddingJob } from './embedding-host.ts';
import type { EmbeddingReply } from './embedding-messages.ts';
import type { EmbeddingPool } from './embedding-pool.ts';

/** Texts in one message: small enough that the process is heard of often, large enough to cost nothing. */
const BATCH = 16;

/** LangChain embeddings that are computed in the embedding process; vectors have length 1. */
export class ProcessEmbeddings extends Embeddings implements Embedder {
  readonly identity: EmbedderIdentity;
  readonly crossEncoder: CrossEncoder | null;
  readonly #host: EmbeddingPool;
  readonly #family: EmbeddingFamily;

  constructor(
    host: EmbeddingPool,
    family: EmbeddingFamily,
    identity: EmbedderIdentity,
    crossEncoder: CrossEncoder | null,
  ) {
    super({});
    this.crossEncoder = crossEncoder;
    this.#host = host;
    this.#family = family;
    this.identity = identity;
  }

  /** The vector of a question, ahead of passages that wait. Throws `EMBEDDING_FAILED`. */
  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.#embed([this.#family.queryPrefix + text], true);
    return vector as number[];
  }

  /** The vectors of passages, in their order. Throws `EMBEDDING_FAILED`. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#inBatches(texts, (batch) =>
      this.#embed(
        batch.map((text) => this.#family.passagePrefix + text),
        false,
      ),
    );
  }

  /** The vectors of passages and their sentences, in their order. Throws `EMBEDDING_FAILED`. */
  async embedPassages(passages: readonly (readonly string[])[]): Promise<PassageVectors[]> {
    return this.#inBatches(passages, async (batch) => {
      const job = { kind: 'embed-passages', prefix: this.#family.passagePrefix, passages: batch } as const;
      const { vectors } = await ask(this.#host, job, 'vectors');
      const each = this.#split(
        vectors,
        batch.reduce((sum, { length }) => sum + 1 + length, 0),
      );
      return batch.map(({ length }) => {
        const [passage, ...sentences] = each.splice(0, 1 + length);
        return { passage: passage as Float32Array, sentences };
      });
    });
  }

  async countTokens(texts: readonly string[]): Promise<number[]> {
    return this.#inBatches(
      texts,
      async (batch) => (await ask(this.#host, { kind: 'count', texts: batch }, 'counts')).counts,
    );
  }

  /** Id of the embedding process; null while there is none. */
  get processId(): number | null {
    return this.#host.processId;
  }

  async close(): Promise<void> {
    await this.#host.close();
  }

  /** As many batches at a time as keep the processes busy. */
  async #inBatches<In, Out>(all: readonly In[], work: (batch: readonly In[]) => Promise<Out[]>): Promise<Out[]> {
    return (await pMap(batches(all), work, { concurrency: this.#host.width })).flat();
  }

  async #embed(texts: readonly string[], urgent: boolean): Promise<number[][]> {
    const { vectors } = await ask(this.#host, { kind: 'embed', texts, urgent }, 'vectors');
    return this.#split(vectors, texts.length).map((vector) => Array.from(vector));
  }

  #split(vectors: Float32Array, count: number): Float32Array[] {
    const { dimension, model } = this.identity;
    if (vectors.length !== count * dimension || !vectors.every(Number.isFinite)) {
      throw new DatelineError(
        'EMBEDDING_FAILED',
        `The model ${model} gave vectors of the wrong size or with no number.`,
      );
    }
    return Array.from({ length: count }, (_, index) => vectors.subarray(index * dimension, (index + 1) * dimension));
  }
}

/** The reply to a job, which has to be of the kind named. Throws `EMBEDDING_FAILED`, or `MODEL_MISSING` where the model did not load. */
export async function ask<Kind extends EmbeddingReply['kind']>(
  host: EmbeddingPool,
  job: EmbeddingJob,
  kind: Kind,
): Promise<Extract<EmbeddingReply, { kind: Kind }>> {
  const reply = await host.ask(job);
  if (reply.kind === kind) return reply as Extract<EmbeddingReply, { kind: Kind }>;
  if (reply.kind !== 'failed') throw new DatelineError('EMBEDDING_FAILED', `Unexpected reply "${reply.kind}".`);
  if (reply.reason === 'inference') throw new DatelineError('EMBEDDING_FAILED', `Embedding failed: ${reply.message}`);
  throw new DatelineError(
    'MODEL_MISSING',
    `The embedding model could not be loaded: ${reply.message} Set EMBEDDING_MODEL to a model that is there; a hub model needs the network the first time.`,
  );
}

function* batches<T>(texts: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < texts.length; start += BATCH) yield texts.slice(start, start + BATCH);
}

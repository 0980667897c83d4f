import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder, EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import type { EmbeddingFamily } from './embedding-families.ts';
import type { EmbeddingHost, EmbeddingJob } from './embedding-host.ts';
import type { EmbeddingReply } from './embedding-messages.ts';

/** Texts in one message: small enough that the process is heard of often, large enough to cost nothing. */
const BATCH = 16;

/** LangChain embeddings that are computed in the embedding process; vectors have length 1. */
export class ProcessEmbeddings extends Embeddings implements Embedder {
  readonly identity: EmbedderIdentity;
  readonly #host: EmbeddingHost;
  readonly #family: EmbeddingFamily;

  constructor(host: EmbeddingHost, family: EmbeddingFamily, identity: EmbedderIdentity) {
    super({});
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
    const vectors: number[][] = [];
    for (const batch of batches(texts)) {
      const prefixed = batch.map((text) => this.#family.passagePrefix + text);
      vectors.push(...(await this.#embed(prefixed, false)));
    }
    return vectors;
  }

  async countTokens(texts: readonly string[]): Promise<number[]> {
    const counts: number[] = [];
    for (const batch of batches(texts)) {
      counts.push(...(await ask(this.#host, { kind: 'count', texts: batch }, 'counts')).counts);
    }
    return counts;
  }

  /** Id of the embedding process; null while there is none. */
  get processId(): number | null {
    return this.#host.processId;
  }

  async close(): Promise<void> {
    await this.#host.close();
  }

  async #embed(texts: readonly string[], urgent: boolean): Promise<number[][]> {
    const { vectors } = await ask(this.#host, { kind: 'embed', texts, urgent }, 'vectors');
    const { dimension, model } = this.identity;
    if (vectors.length !== texts.length * dimension || !vectors.every(Number.isFinite)) {
      throw new DatelineError(
        'EMBEDDING_FAILED',
        `The model ${model} gave vectors of the wrong size or with no number.`,
      );
    }
    return texts.map((_, index) => Array.from(vectors.subarray(index * dimension, (index + 1) * dimension)));
  }
}

/** The reply to a job, which has to be of the kind named. Throws `EMBEDDING_FAILED`, or `MODEL_MISSING` where the model did not load. */
export async function ask<Kind extends EmbeddingReply['kind']>(
  host: EmbeddingHost,
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

function* batches(texts: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < texts.length; start += BATCH) yield texts.slice(start, start + BATCH);
}

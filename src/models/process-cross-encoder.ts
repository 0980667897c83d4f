import type { CrossEncoder } from '../domain/cross-encoder.ts';
import { DatelineError } from '../errors.ts';
import type { EmbeddingPool } from './embedding-pool.ts';
import { ask } from './process-embeddings.ts';

/** A cross-encoder that is computed in the embedding process, ahead of passages that wait. */
export class ProcessCrossEncoder implements CrossEncoder {
  readonly #host: EmbeddingPool;

  constructor(host: EmbeddingPool) {
    this.#host = host;
  }

  async score(question: string, sentences: readonly string[]): Promise<number[]> {
    if (sentences.length === 0) return [];
    const { scores } = await ask(this.#host, { kind: 'score', question, sentences }, 'scores');
    if (scores.length !== sentences.length || !scores.every(Number.isFinite)) {
      throw new DatelineError('EMBEDDING_FAILED', 'The cross-encoder gave too few scores, or some that are no number.');
    }
    return scores;
  }
}

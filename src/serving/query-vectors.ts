import type { Embedder } from '../domain/embedder.ts';
import { DatelineError, messageOf } from '../errors.ts';

/** The vectors of questions, as long as there is a model that makes them; without, questions are searched by words. */
export class QueryVectors {
  readonly #embedder: Pick<Embedder, 'embedQuery'> | null;
  readonly #onFailed: (error: unknown) => void;
  #failed: boolean;

  /** `embedder` is null where no model could be loaded; `onFailed` receives why a question has no vector. */
  constructor(embedder: Pick<Embedder, 'embedQuery'> | null, onFailed: (error: unknown) => void) {
    this.#embedder = embedder;
    this.#onFailed = onFailed;
    this.#failed = embedder === null;
  }

  /** Whether the last question had no vector. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The vector of a question; null where there is no model, or it failed, also when it was started again. */
  async of(question: string): Promise<number[] | null> {
    if (this.#embedder === null) return null;
    try {
      const vector = await this.#embedder.embedQuery(question);
      this.#failed = false;
      return vector;
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      this.#failed = true;
      this.#onFailed(new Error(`A question was searched by words alone: ${messageOf(error)}`, { cause: error }));
      return null;
    }
  }
}

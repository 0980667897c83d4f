import type { CrossEncoder } from '../domain/cross-encoder.ts';
import { DatelineError, messageOf } from '../errors.ts';
import { ownTurn } from './own-turn.ts';

/** How surely sentences answer questions, as long as there is a model that tells; without, their words and meaning decide. */
export class SentenceScores {
  readonly #crossEncoder: CrossEncoder;
  readonly #onFailed: (error: unknown) => void;
  #failed = false;

  /** `onFailed` receives why the sentences for a question were not read. */
  constructor(crossEncoder: CrossEncoder, onFailed: (error: unknown) => void) {
    this.#crossEncoder = crossEncoder;
    this.#onFailed = onFailed;
  }

  /** Whether the last question had no scores. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Of each sentence the log odds that it answers the question; null where the model failed, also when it was started again. */
  async of(question: string, sentences: readonly string[]): Promise<readonly number[] | null> {
    try {
      const scores = await this.#crossEncoder.score(question, sentences);
      this.#failed = false;
      await ownTurn();
      return scores;
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      this.#failed = true;
      this.#onFailed(
        new Error(`A question was answered without the cross-encoder: ${messageOf(error)}`, { cause: error }),
      );
      return null;
    }
  }
}

import type { OnBuildProgress } from '../indexing/build-progress.ts';
import type { BuildState } from '../protocol/index-state.ts';

export interface IndexBuildsOptions {
  /** Builds, and resolves when the new snapshot is served. */
  readonly run: (onProgress: OnBuildProgress, signal: AbortSignal) => Promise<unknown>;
  /** Why a build failed, as clients may read it. */
  readonly publicReason: (error: unknown) => string;
  /** Receives why a build failed. */
  readonly onFailed: (error: unknown) => void;
}

const IDLE: BuildState = { state: 'idle', stage: null, done: null, total: null, failure: null };

/** The builds of a server: one at a time, and what is known of the one that runs or of the last. */
export class IndexBuilds {
  readonly #options: IndexBuildsOptions;
  readonly #closing = new AbortController();
  #state = IDLE;
  #running: Promise<void> | null = null;

  constructor(options: IndexBuildsOptions) {
    this.#options = options;
  }

  get state(): BuildState {
    return this.#state;
  }

  /** Starts a build, or joins the one that runs; resolves at its end, whether it went well or not. */
  run(): Promise<void> {
    if (this.#closing.signal.aborted) return Promise.resolve();
    this.#running ??= this.#build().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Resolves when no build runs. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Takes note that a snapshot made elsewhere could not be served, or (null) that one is. */
  note(failure: unknown): void {
    if (this.#running === null) this.#state = failure === null ? IDLE : this.#failed(failure);
  }

  /** Stops the build that runs, if any, and waits for its end. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #build(): Promise<void> {
    this.#state = { ...IDLE, state: 'building' };
    const { run, onFailed } = this.#options;
    try {
      await run(({ stage, done, total }) => {
        this.#state = { state: 'building', stage, done, total, failure: null };
      }, this.#closing.signal);
      this.#state = IDLE;
    } catch (error) {
      this.#state = this.#failed(error);
      if (!this.#closing.signal.aborted) onFailed(error);
    }
  }

  #failed(error: unknown): BuildState {
    return { ...IDLE, state: 'failed', failure: this.#options.publicReason(error) };
  }
}

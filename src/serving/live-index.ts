import { messageOf } from '../errors.ts';
import type { OnBuildProgress } from '../indexing/build-progress.ts';
import type { CorpusLook } from '../indexing/watch-corpus.ts';
import type { BuildState, IndexState } from '../protocol/index-state.ts';
import { followCorpus } from './follow-corpus.ts';
import { IndexBuilds } from './index-builds.ts';
import type { Served, ServedSnapshot } from './served-snapshot.ts';

export interface LiveIndexParts {
  readonly served: ServedSnapshot;
  /** Builds a snapshot and makes it the current one on the disk. */
  readonly build: (onProgress: OnBuildProgress, signal: AbortSignal) => Promise<unknown>;
  /** Why a build failed, as clients may read it. */
  readonly publicReason: (error: unknown) => string;
  /** Ids that come to be current on the disk, again while they are not served; absent: what others build is not taken over. */
  readonly currentIds?: ((signal: AbortSignal) => AsyncIterable<string>) | undefined;
  /** When to look at the corpus, and whether it changed; absent: it is not watched. */
  readonly corpus?:
    | { readonly looks: (signal: AbortSignal) => AsyncIterable<CorpusLook>; readonly isStale: () => Promise<boolean> }
    | undefined;
  /** Receives why a snapshot was not taken over, once for each reason. */
  readonly onSwapFailed: (error: unknown) => void;
  /** Receives why a build failed, unless its snapshot is there and was only not taken over. */
  readonly onBuildFailed: (error: unknown) => void;
}

/** The index of a running product: what is served, kept up with the disk and the corpus, and built anew on demand. */
export class LiveIndex {
  readonly #parts: LiveIndexParts;
  readonly #builds: IndexBuilds;
  readonly #closing = new AbortController();
  readonly #following: readonly Promise<void>[];
  #notTakenOver: unknown = null;

  constructor(parts: LiveIndexParts) {
    const { build, publicReason, onBuildFailed } = parts;
    this.#parts = parts;
    this.#builds = new IndexBuilds({
      run: async (onProgress, signal) => {
        await build(onProgress, signal);
        await this.#takeOver();
      },
      publicReason,
      onFailed: (error) => error === this.#notTakenOver || onBuildFailed(error),
    });
    this.#following = [this.#followCurrent(), this.#followCorpus()];
  }

  get served(): Served {
    return this.#parts.served.current;
  }

  get build(): BuildState {
    return this.#builds.state;
  }

  get state(): IndexState {
    const { snapshot, since } = this.served;
    const { id, articles, chunkCount } = snapshot;
    return {
      snapshot: id,
      servedSince: since.toISOString(),
      articles: articles.size,
      chunks: chunkCount,
      build: this.build,
    };
  }

  /** Starts a build, or joins the one that runs; it is told of by `build`. */
  rebuild(): void {
    void this.#builds.run();
  }

  /** Stops what runs and waits for its end. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#builds.close(), ...this.#following]);
    await this.#parts.served.settled();
  }

  async #followCurrent(): Promise<void> {
    for await (const _id of this.#parts.currentIds?.(this.#closing.signal) ?? []) {
      try {
        await this.#takeOver();
        this.#builds.note(null);
      } catch (error) {
        this.#builds.note(error);
      }
    }
  }

  /** A build and the look at the disk both come here with the same snapshot, and a failed one comes again. */
  async #takeOver(): Promise<void> {
    try {
      await this.#parts.served.takeOver();
      this.#notTakenOver = null;
    } catch (error) {
      const isKnown = this.#notTakenOver !== null && messageOf(this.#notTakenOver) === messageOf(error);
      this.#notTakenOver = error;
      if (!isKnown) this.#parts.onSwapFailed(error);
      throw error;
    }
  }

  async #followCorpus(): Promise<void> {
    const { corpus } = this.#parts;
    if (corpus === undefined) return;
    await followCorpus({
      looks: corpus.looks(this.#closing.signal),
      isStale: async () => {
        await this.#builds.idle();
        return corpus.isStale();
      },
      build: async () => {
        await this.#builds.run();
        return this.build.state !== 'failed';
      },
    });
  }
}

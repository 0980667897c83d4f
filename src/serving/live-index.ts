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
  /** Ids that come to be current on the disk; absent: what others build is not taken over. */
  readonly currentIds?: ((signal: AbortSignal) => AsyncIterable<string>) | undefined;
  /** When to look at the corpus, and whether it changed; absent: it is not watched. */
  readonly corpus?:
    | { readonly looks: (signal: AbortSignal) => AsyncIterable<CorpusLook>; readonly isStale: () => Promise<boolean> }
    | undefined;
  /** Receives why a snapshot that others built was not taken over. */
  readonly onSwapFailed: (error: unknown) => void;
  /** Receives why a build failed. */
  readonly onBuildFailed: (error: unknown) => void;
}

/** The index of a running product: what is served, kept up with the disk and the corpus, and built anew on demand. */
export class LiveIndex {
  readonly #parts: LiveIndexParts;
  readonly #builds: IndexBuilds;
  readonly #closing = new AbortController();
  readonly #following: readonly Promise<void>[];

  constructor(parts: LiveIndexParts) {
    const { served, build, publicReason, onBuildFailed } = parts;
    this.#parts = parts;
    this.#builds = new IndexBuilds({
      run: async (onProgress, signal) => {
        await build(onProgress, signal);
        await served.takeOver();
      },
      publicReason,
      onFailed: onBuildFailed,
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
    const { id, articles, chunks } = snapshot;
    return {
      snapshot: id,
      servedSince: since.toISOString(),
      articles: articles.size,
      chunks: chunks.length,
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
    const { served, currentIds, onSwapFailed } = this.#parts;
    for await (const _id of currentIds?.(this.#closing.signal) ?? []) {
      try {
        await served.takeOver();
        this.#builds.note(null);
      } catch (error) {
        this.#builds.note(error);
        onSwapFailed(error);
      }
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

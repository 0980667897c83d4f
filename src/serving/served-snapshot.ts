import type { Suggestion } from '../answering/suggesting/suggestion.ts';
import type { Snapshot } from '../domain/snapshot.ts';

/** What one question sees from start to end. */
export interface Served {
  readonly snapshot: Snapshot;
  /** When it began to be served. */
  readonly since: Date;
  readonly suggestions: readonly Suggestion[];
}

export interface ServedSnapshotOptions {
  /** Id of the snapshot that is current on the disk; null where there is none. */
  readonly currentId: () => Promise<string | null>;
  /** Opens the snapshot that is current on the disk. */
  readonly open: () => Promise<Snapshot>;
  readonly suggest: (snapshot: Snapshot) => Promise<readonly Suggestion[]>;
  /** Receives why a snapshot that was taken over has no suggestions; answers need none. */
  readonly onSuggestFailed: (error: unknown) => void;
}

/** The snapshot that questions are answered from; another one is put in its place in one step. */
export class ServedSnapshot {
  readonly #options: ServedSnapshotOptions;
  #served: Served;
  #taking: Promise<void> = Promise.resolve();
  #suggesting: Promise<void> = Promise.resolve();

  constructor(first: Snapshot, options: ServedSnapshotOptions) {
    this.#options = options;
    this.#served = { snapshot: first, since: new Date(), suggestions: [] };
  }

  get current(): Served {
    return this.#served;
  }

  /** Serves the snapshot that is current on the disk, unless it is served already; where it does not open, the one before is served on and this throws why. */
  takeOver(): Promise<void> {
    const taken = this.#taking.then(() => this.#takeOver());
    this.#taking = taken.catch(() => {});
    return taken;
  }

  /** Finds the questions that the served snapshot suggests; they are there when this resolves. */
  async findSuggestions(): Promise<void> {
    const { snapshot } = this.#served;
    const suggestions = await this.#options.suggest(snapshot);
    if (this.#served.snapshot === snapshot) this.#served = { ...this.#served, suggestions };
  }

  /** Resolves when nothing is being opened or asked any more. */
  async settled(): Promise<void> {
    await this.#taking;
    await this.#suggesting;
  }

  async #takeOver(): Promise<void> {
    const id = await this.#options.currentId();
    if (id === null || id === this.#served.snapshot.id) return;
    const snapshot = await this.#options.open();
    this.#served = { snapshot, since: new Date(), suggestions: [] };
    this.#suggesting = this.findSuggestions().catch(this.#options.onSuggestFailed);
  }
}

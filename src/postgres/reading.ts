import { NotFetched } from './not-fetched.ts';

/** So often one reading may begin again, each time with more of what it looks up. */
const MOST_FETCHES = 1000;

/** What one reading has fetched, under the names of its look-ups. Results of equal look-ups are the same object. */
export class Reading {
  readonly #found = new Map<string, unknown>();
  readonly #names = new WeakMap<object, number>();
  #named = 0;

  /** What was fetched under this name; where nothing was, what fetches it is thrown. */
  found<T>(name: string, fetch: () => Promise<T>): T {
    if (this.#found.has(name)) return this.#found.get(name) as T;
    throw new NotFetched(async () => void this.#found.set(name, await fetch()));
  }

  /** A short name for an object: the same for the same. */
  nameOf(object: object | undefined): number {
    if (object === undefined) return 0;
    const name = this.#names.get(object) ?? ++this.#named;
    this.#names.set(object, name);
    return name;
  }
}

/** Runs `compute` until it finds all that it looks up; `during` makes a reading the one that look-ups see. */
export async function readAll<T>(compute: () => T, during: (reading: Reading, run: () => T) => T): Promise<T> {
  const reading = new Reading();
  for (let fetches = 0; ; fetches++) {
    try {
      return during(reading, compute);
    } catch (error) {
      if (!(error instanceof NotFetched) || fetches === MOST_FETCHES) throw error;
      await error.fetch();
    }
  }
}

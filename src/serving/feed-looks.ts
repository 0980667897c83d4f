import { setTimeout as delay } from 'node:timers/promises';
import type { Addition } from '../adding/addition.ts';

export interface FeedLooksParts {
  readonly addresses: readonly string[];
  /** Looks at all feeds once, and tells what became of each page; of a feed itself only where it cannot be read. */
  readonly look: (signal: AbortSignal) => AsyncIterable<Addition>;
  /** Milliseconds from the end of one look to the next. */
  readonly intervalMs: number;
  /** Receives how many pages came and how many did not. */
  readonly onLooked: (pages: { readonly added: number; readonly changed: number; readonly failed: number }) => void;
  /** Receives why a feed could not be read, or none could. Names of hosts are in it, never an address: that may hold a key. */
  readonly onFailed: (message: string) => void;
}

/** Looks at feeds again and again, from now on until it is closed. */
export class FeedLooks {
  readonly #parts: FeedLooksParts;
  readonly #closing = new AbortController();
  readonly #looking: Promise<void>;
  #failure: string | null = null;

  constructor(parts: FeedLooksParts) {
    this.#parts = parts;
    this.#looking = this.#lookOn();
  }

  /** What everybody may know of the last look, where it did not go well. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Stops what runs and waits for its end. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#looking;
  }

  async #lookOn(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      try {
        await this.#look(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#failure = 'The feeds could not be looked at; the log of the server says why.';
        this.#parts.onFailed(error instanceof Error ? error.message : String(error));
      }
      await delay(this.#parts.intervalMs, undefined, { signal }).catch(() => {});
    }
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { addresses, look, onLooked, onFailed } = this.#parts;
    const feeds = new Set(addresses.map(withoutFragment));
    const unread: Addition[] = [];
    const pages = { added: 0, changed: 0, failed: 0 };
    for await (const addition of look(signal)) {
      if (feeds.has(addition.source)) unread.push(addition);
      else if (addition.outcome === 'added' || addition.outcome === 'changed') pages[addition.outcome]++;
      else if (addition.outcome !== 'unchanged') pages.failed++;
    }
    this.#failure =
      unread.length === 0
        ? null
        : `${unread.length} of ${feeds.size} feeds could not be read at the last look; the log of the server says which.`;
    for (const { source, reason } of unread) onFailed(`The feed of ${new URL(source).host} was not read: ${reason}`);
    onLooked(pages);
  }
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

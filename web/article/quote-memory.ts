import type { Citation } from '../../src/protocol/citation.ts';
import type { BrowserStore } from '../browser-store.ts';
import { passageLink } from './passage-link.ts';

const KEY = 'dateline.quotes';
const CAPACITY = 300;

/** The words behind passage links, kept in this browser so that they can be looked for after an article has changed. */
export interface QuoteMemory {
  remember(citations: readonly Citation[]): void;
  /** The words that were quoted at this link, or null where this browser never saw them. */
  recall(link: string): string | null;
}

/** Keeps the newest 300 quotes in `store`. */
export function createQuoteMemory(store: BrowserStore): QuoteMemory {
  return {
    remember(citations) {
      const quotes = new Map(stored(store));
      for (const citation of citations) {
        const link = passageLink(citation);
        // Deleted first, so that a quote seen again counts as new.
        quotes.delete(link);
        quotes.set(link, citation.quote);
      }
      store.write(KEY, JSON.stringify([...quotes].slice(-CAPACITY)));
    },
    recall: (link) => new Map(stored(store)).get(link) ?? null,
  };
}

function stored(store: BrowserStore): [string, string][] {
  try {
    const value: unknown = JSON.parse(store.read(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isPair) : [];
  } catch {
    // Not our JSON: another version of the page, or a curious reader. Start again.
    return [];
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

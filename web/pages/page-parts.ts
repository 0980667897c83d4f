import type { QuoteMemory } from '../article/quote-memory.ts';
import type { DatelineServer } from '../api/server.ts';
import type { BrowserStore } from '../browser-store.ts';
import type { FilterMemory } from '../corpus/filter-memory.ts';

/** What every page is made with. */
export interface PageParts {
  readonly server: DatelineServer;
  readonly quotes: QuoteMemory;
  readonly filters: FilterMemory;
  /** What this tab alone remembers. */
  readonly session: BrowserStore;
  /** What stands at the end of the head of every page. */
  readonly controls: readonly HTMLElement[];
}

import { filterSchema } from '../../src/protocol/ask-request.ts';
import type { Filter } from '../../src/protocol/ask-request.ts';
import type { BrowserStore } from '../browser-store.ts';

const KEY = 'dateline.filter';

/** The filter that the reader set, which every question of this tab respects until it is removed. */
export interface FilterMemory {
  /** Null where none is set. */
  read(): Filter | null;
  /** Null and an empty filter remove what was set. */
  write(filter: Filter | null): void;
}

/** Keeps the filter in `store`; what is there and is no filter counts as none. */
export function createFilterMemory(store: BrowserStore): FilterMemory {
  return {
    read() {
      try {
        const filter = filterSchema.parse(JSON.parse(store.read(KEY) ?? '{}'));
        return isEmpty(filter) ? null : filter;
      } catch {
        // Not ours, or of another version of the page.
        return null;
      }
    },
    write: (filter) => store.write(KEY, JSON.stringify(filter ?? {})),
  };
}

function isEmpty(filter: Filter): boolean {
  return Object.values(filter).every((part) => part === undefined);
}

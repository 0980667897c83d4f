import { buildSnapshot, type BuildOptions } from './build-snapshot.ts';
import { checkIndex } from './check-index.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { repair, type Repair } from './repair.ts';

/** Checks every part of the index in its folder; where one is not whole, builds it anew and checks again. */
export function repairIndex(options: BuildOptions): AsyncGenerator<Repair, void> {
  return repair({
    check: () => checkIndex({ ...options, identity: options.embedder.identity }),
    clear: () => clearLeftovers(options.indexDir),
    build: ({ reuse }) => buildSnapshot({ ...options, reuse }),
  });
}

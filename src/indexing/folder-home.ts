import { readCurrent } from './current-snapshot.ts';
import { ensureSnapshot } from './ensure-snapshot.ts';
import type { BuildParts, HomeSettings, IndexHome } from './index-home.ts';
import { openSnapshot } from './open-snapshot.ts';
import { stalenessOf } from './staleness.ts';

/** An index in a folder of this machine, read into memory. */
export function folderHome(indexDir: string, { corpusDir, maxFileBytes }: HomeSettings): IndexHome {
  const options = (parts: BuildParts) => ({ corpusDir, indexDir, maxFileBytes, ...parts });
  return {
    currentId: () => readCurrent(indexDir),
    lookEvery: 500,
    open: (expected) => openSnapshot(indexDir, expected),
    ensure: (parts) => ensureSnapshot(options(parts)),
    isStale: async (identity) => (await stalenessOf({ corpusDir, indexDir, maxFileBytes, identity })) !== null,
    // A server that finds its index whole reads no articles, and not what that takes.
    build: async (parts) => (await import('./build-snapshot.ts')).buildSnapshot(options(parts)),
    repair: async function* (parts) {
      yield* (await import('./repair-index.ts')).repairIndex(options(parts));
    },
    failure: () => null,
    close: async () => {},
  };
}

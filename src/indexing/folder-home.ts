import { buildSnapshot } from './build-snapshot.ts';
import { readCurrent } from './current-snapshot.ts';
import { ensureSnapshot } from './ensure-snapshot.ts';
import type { BuildParts, HomeSettings, IndexHome } from './index-home.ts';
import { openSnapshot } from './open-snapshot.ts';
import { repairIndex } from './repair-index.ts';
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
    build: (parts) => buildSnapshot(options(parts)),
    repair: (parts) => repairIndex(options(parts)),
    failure: () => null,
    close: async () => {},
  };
}

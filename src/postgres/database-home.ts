import type { Snapshot } from '../domain/snapshot.ts';
import { DatelineError } from '../errors.ts';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import type { BuildParts, HomeSettings, IndexHome } from '../indexing/index-home.ts';
import { buildGeneration } from './build-generation.ts';
import { clearRetired } from './clear-retired.ts';
import { currentGeneration } from './current-generation.ts';
import { Database } from './database.ts';
import { generationStaleness } from './generation-staleness.ts';
import { openGeneration, type OpenGeneration } from './open-generation.ts';
import type { ReadingLease } from './reading-lease.ts';
import { repairGeneration } from './repair-generation.ts';

/** Settings of an index in a database. */
export interface DatabaseHomeSettings extends HomeSettings {
  /** Whether opening compares the index with the articles; without, a server needs no articles. Default true. */
  readonly opensWithCorpus?: boolean;
  /** Milliseconds that the rows of a generation are kept for answers under way, after another took its place. Default 10 minutes. */
  readonly retiresAfter?: number;
}

/** An index in the PostgreSQL database that a URL names. Nothing is connected before the first call. */
export function databaseHome(
  url: string,
  { corpusDir, maxFileBytes, opensWithCorpus = true, retiresAfter = 600_000 }: DatabaseHomeSettings,
): IndexHome {
  const database = new Database(url);
  const opened: OpenGeneration[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const options = (parts: BuildParts) => ({ database, corpusDir, maxFileBytes, ...parts });
  const staleness = (identity: EmbedderIdentity, withCorpus: boolean, digest?: Promise<string>) =>
    generationStaleness({ database, corpusDir, maxFileBytes, identity, withCorpus, digest });
  const retire = async (lease: ReadingLease) => {
    await lease.end();
    // What cannot be cleared now is cleared by the next build.
    await clearRetired(database).catch(() => {});
  };
  const open = async (expected?: EmbedderIdentity): Promise<Snapshot> => {
    const next = await openGeneration(database, expected);
    for (const { lease } of opened.splice(0)) timers.add(setTimeout(() => void retire(lease), retiresAfter).unref());
    opened.push(next);
    return next.snapshot;
  };
  return {
    currentId: async () => (await currentGeneration(database))?.id ?? null,
    lookEvery: 2000,
    open,
    ensure: async (parts) => {
      const { identity } = parts.embedder;
      if ((await staleness(identity, opensWithCorpus, parts.digest)) !== null) await buildGeneration(options(parts));
      else await clearRetired(database);
      try {
        return await open(identity);
      } catch (error) {
        if (!(error instanceof DatelineError) || error.code !== 'INDEX_DAMAGED') throw error;
        await buildGeneration({ ...options(parts), reuse: false });
        return open(identity);
      }
    },
    isStale: async (identity) => (await staleness(identity, true)) !== null,
    build: (parts) => buildGeneration(options(parts)),
    repair: (parts) => repairGeneration(options(parts)),
    failure: () => (database.failing ? 'The database of the index does not answer just now; it is tried again.' : null),
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(opened.splice(0).map(({ lease }) => lease.end()));
      await database.close();
    },
  };
}

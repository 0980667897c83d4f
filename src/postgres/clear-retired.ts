import { DatelineError } from '../errors.ts';
import { whileBuilding } from './builder-lock.ts';
import { clearGenerations } from './clear-generations.ts';
import { currentGeneration } from './current-generation.ts';
import type { Database } from './database.ts';
import { removeUnfinished } from './switch-generation.ts';

/**
 * Removes what nobody reads any more and what broken builds left, unless a build is at work, which does the same, or
 * the database may only be read. Whether there was any.
 */
export async function clearRetired(database: Database): Promise<boolean> {
  const busy = new AbortController();
  try {
    return await database.session((session) =>
      whileBuilding(session, { onWait: () => busy.abort(), signal: busy.signal }, async () => {
        const current = await currentGeneration(session);
        const unfinished = await removeUnfinished(session, current?.generation ?? 0);
        return (await clearGenerations(session)) || unfinished;
      }),
    );
  } catch (error) {
    if (busy.signal.aborted) return false;
    if (error instanceof DatelineError && error.code === 'INDEX_UNWRITABLE') return false;
    throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { DatelineError } from '../errors.ts';
import { rowsAreGone } from './rows-are-gone.ts';
import type { Database } from './database.ts';

/** Seconds after which the lease of a reader that is gone runs out, and between two renewals. */
const LASTS = 120;
const RENEWED = 30;

const TAKE = `
INSERT INTO dateline_leases (reader, generation, expires_at)
SELECT $1::uuid, generation, now() + make_interval(secs => $2) FROM (SELECT generation FROM dateline_current FOR SHARE) AS current
RETURNING generation`;

/** A reader's word that it reads a generation, so that no build removes its rows. */
export interface ReadingLease {
  readonly generation: number;
  /** Throws `INDEX_STALE` where the lease may have run out and the generation is gone. */
  ensure(): Promise<void>;
  /** Lets go. */
  end(): Promise<void>;
}

/**
 * Takes a lease of the generation that is served; null where there is none. A reader that may not write (a replica) reads
 * without, and looks each time whether the generation is still there.
 */
export async function takeLease(database: Database): Promise<ReadingLease | null> {
  const reader = randomUUID();
  const taken = await database.query<{ generation: number }>(TAKE, [reader, LASTS]).catch(async (error: unknown) => {
    if (!(error instanceof DatelineError) || error.code !== 'INDEX_UNWRITABLE') throw error;
    return null;
  });
  const [row] = taken ?? (await database.query<{ generation: number }>('SELECT generation FROM dateline_current'));
  if (row === undefined) return null;
  const { generation } = row;
  let heldUntil = taken === null ? 0 : performance.now() + LASTS * 1000;
  const renew = async () => {
    const asked = performance.now();
    const renewed = await database.query(
      'UPDATE dateline_leases SET expires_at = now() + make_interval(secs => $2) WHERE reader = $1 RETURNING reader',
      [reader, LASTS],
    );
    heldUntil = renewed.length > 0 ? asked + LASTS * 1000 : 0;
  };
  // A renewal that fails is made up for by the next, and `ensure` looks meanwhile.
  const renewal = taken && setInterval(() => void renew().catch(() => {}), RENEWED * 1000).unref();
  return {
    generation,
    ensure: async () => {
      if (performance.now() < heldUntil) return;
      const [there] = await database.query('SELECT 1 AS one FROM dateline_generations WHERE generation = $1', [
        generation,
      ]);
      if (there === undefined) throw rowsAreGone();
    },
    end: async () => {
      if (renewal !== null) clearInterval(renewal);
      // A lease that cannot be given back runs out.
      await database.query('DELETE FROM dateline_leases WHERE reader = $1', [reader]).catch(() => {});
    },
  };
}

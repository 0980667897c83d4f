import type { Session } from './database.ts';

/**
 * Removes the generations that nobody reads any more, with the rows of theirs that no later one shares, and leases that
 * have run out. Returns whether there were any.
 */
export async function clearGenerations(session: Session): Promise<boolean> {
  return session.transaction(async () => {
    await session.query('DELETE FROM dateline_leases WHERE expires_at < now()');
    const [row] = await session.query<{ oldest: number | null }>(
      'SELECT min(generation) AS oldest FROM (SELECT generation FROM dateline_current UNION ALL SELECT generation FROM dateline_leases) AS read',
    );
    if (row === undefined || row.oldest === null) return false;
    for (const table of ['articles', 'chunks', 'terms'])
      await session.query(`DELETE FROM dateline_${table} WHERE died <= $1`, [row.oldest]);
    const gone = await session.query('DELETE FROM dateline_generations WHERE generation < $1 RETURNING generation', [
      row.oldest,
    ]);
    return gone.length > 0;
  });
}

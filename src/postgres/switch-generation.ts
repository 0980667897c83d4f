import type { CountedWords } from '../domain/corpus-words.ts';
import type { Session } from './database.ts';
import { loadTerms } from './load-terms.ts';
import { encodeWords } from './word-list.ts';

/** What is served from the switch on, besides the rows that were written. */
export interface NextGeneration {
  /** The generation served until now, 0 where there is none, and the next. */
  readonly before: number;
  readonly generation: number;
  readonly id: string;
  readonly manifest: string;
  readonly copies: readonly (readonly string[])[];
  readonly words: CountedWords;
  /** Rows of articles that are not of the next generation. */
  readonly gone: readonly number[];
  /** In how many chunks each term occurs. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Serves the next generation from now on, in one transaction: a reader sees the one before or this. */
export async function switchGeneration(session: Session, next: NextGeneration): Promise<void> {
  const { before, generation, id, manifest, copies, words, gone, frequencies } = next;
  await session.transaction(async () => {
    // Whoever takes a lease waits here, and then reads the next generation.
    await session.query('SELECT generation FROM dateline_current FOR UPDATE');
    await removeUnfinished(session, before, generation);
    for (const table of ['articles', 'chunks'])
      await session.query(
        `UPDATE dateline_${table} SET died = $1 WHERE article = ANY($2::bigint[]) AND died IS NULL AND born < $1`,
        [generation, gone],
      );
    await writeFrequencies(session, before, generation, frequencies);
    await session.query(
      'INSERT INTO dateline_generations (generation, id, manifest, copies, words) VALUES ($1, $2, $3, $4, $5)',
      [generation, id, manifest, JSON.stringify(copies), encodeWords(words)],
    );
    await session.query(
      'INSERT INTO dateline_current (one, generation) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET generation = excluded.generation',
      [generation],
    );
  });
}

/** Removes what builds wrote that never came to be served; `but` is the one at work. Returns whether there was any. */
export async function removeUnfinished(session: Session, served: number, but = 0): Promise<boolean> {
  let found = false;
  for (const table of ['articles', 'chunks', 'terms']) {
    const rows = await session.query(`DELETE FROM dateline_${table} WHERE born > $1 AND born <> $2 RETURNING born`, [
      served,
      but,
    ]);
    found ||= rows.length > 0;
  }
  return found;
}

/** Only what changed is written: rows of terms are shared between generations like all others. */
async function writeFrequencies(
  session: Session,
  before: number,
  generation: number,
  frequencies: ReadonlyMap<string, number>,
): Promise<void> {
  const known = await loadTerms(session, before);
  const ended = [...known].filter(([term, frequency]) => frequencies.get(term) !== frequency).map(([term]) => term);
  const added = [...frequencies].filter(([term, frequency]) => known.get(term) !== frequency);
  await session.query('UPDATE dateline_terms SET died = $1 WHERE term = ANY($2::text[]) AND died IS NULL', [
    generation,
    ended,
  ]);
  await session.query(
    'INSERT INTO dateline_terms (term, born, frequency) SELECT t.term, $1, t.frequency FROM unnest($2::text[], $3::integer[]) AS t (term, frequency)',
    [generation, added.map(([term]) => term), added.map(([, frequency]) => frequency)],
  );
}

import type { Database, Row, Session } from './database.ts';
import { rowsInPages } from './rows-in-pages.ts';

/** In how many chunks of a generation each term occurs. */
export async function loadTerms(
  database: Pick<Database | Session, 'query'>,
  generation: number,
): Promise<Map<string, number>> {
  const frequencies = new Map<string, number>();
  const rows = { table: 'dateline_terms', columns: 'term, frequency', key: 'term', generation, page: 50_000 } as const;
  for await (const { term, frequency } of rowsInPages<Row & { term: string; frequency: number }>(database, rows))
    frequencies.set(term, frequency);
  return frequencies;
}

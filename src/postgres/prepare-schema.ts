import { DatelineError } from '../errors.ts';
import type { Session } from './database.ts';
import { schemaStatements } from './schema.ts';

/**
 * Makes what an index needs in the database, where it is missing. Throws `INDEX_UNREACHABLE` without pgvector, and
 * `INDEX_STALE` where the tables hold vectors of another dimension.
 */
export async function prepareSchema(session: Session, dimension: number): Promise<void> {
  const [extension] = await session.query("SELECT 1 AS one FROM pg_extension WHERE extname = 'vector'");
  if (extension === undefined) await session.query('CREATE EXTENSION IF NOT EXISTS vector');
  const [column] = await session.query<{ dimension: number }>(
    "SELECT atttypmod AS dimension FROM pg_attribute WHERE attrelid = to_regclass(quote_ident(current_schema()) || '.dateline_chunks') AND attname = 'embedding'",
  );
  if (column === undefined) await session.query(schemaStatements(dimension));
  else if (column.dimension !== dimension)
    throw new DatelineError(
      'INDEX_STALE',
      `The database holds vectors of ${column.dimension} dimensions, and the embedding model makes ${dimension}. Name another database in INDEX_URL, or drop the tables dateline_*.`,
    );
}

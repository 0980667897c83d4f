import type { Database, Row, Session } from './database.ts';
import { isOf } from './schema.ts';

export interface PagedRows {
  readonly table: 'dateline_articles' | 'dateline_terms';
  /** The key among them, which tells the rows of a generation apart. */
  readonly columns: string;
  readonly key: 'article' | 'term';
  readonly generation: number;
  /** Rows that are fetched in one go. */
  readonly page: number;
}

/** All rows of a generation, in the order of their key: no statement takes long, however many there are. */
export async function* rowsInPages<R extends Row>(
  database: Pick<Database | Session, 'query'>,
  { table, columns, key, generation, page }: PagedRows,
): AsyncGenerator<R> {
  for (let last: unknown = null; ;) {
    const after = last === null ? '' : `AND ${key} > $3`;
    const rows: R[] = await database.query<R>(
      `SELECT ${columns} FROM ${table} WHERE ${isOf('$1::integer')} ${after} ORDER BY ${key} LIMIT $2`,
      last === null ? [generation, page] : [generation, page, last],
    );
    yield* rows;
    if (rows.length < page) return;
    last = rows.at(-1)?.[key];
  }
}

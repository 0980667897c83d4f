import pg from 'pg';
import { databaseFailure, isCut, isLost } from './database-failure.ts';

/** One row, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Statements of one connection, one after the other. */
export interface Session {
  query<R extends Row = Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** All of it or nothing. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

/** Milliseconds until a connection or an answer to a reader is given up. */
const PATIENCE = 30_000;
const MOST_CONNECTIONS = 8;
/** Candidates that a search of the graph keeps, more than a question asks for; it goes on while rows of other generations come up. */
const SEARCH_SETTINGS = ['SET hnsw.ef_search = 400', 'SET hnsw.iterative_scan = strict_order'];

/** Rows older than the driver's types: a bigint comes as a number, which is exact to 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
};

/** The PostgreSQL database that `INDEX_URL` names. Connections are made by need, and anew after one was lost. */
export class Database {
  readonly #url: string;
  #failing = false;
  readonly #readers: pg.Pool;

  constructor(url: string) {
    this.#url = url;
    this.#readers = new pg.Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      application_name: 'dateline',
      allowExitOnIdle: true,
      onConnect: async (client: pg.ClientBase) => {
        for (const setting of SEARCH_SETTINGS) await client.query(setting).catch(unlessUnknown);
      },
      types,
    });
    // An idle connection that the server ends is replaced by the pool.
    this.#readers.on('error', () => {});
  }

  /** Whether the last statement of a reader found no connection. */
  get failing(): boolean {
    return this.#failing;
  }

  /** Rows of a statement that changes nothing, or may be run twice: it is run again where the connection was lost. */
  async query<R extends Row = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    try {
      const rows = await this.#tried<R>(text, values);
      this.#failing = false;
      return rows;
    } catch (error) {
      this.#failing = isLost(error);
      throw databaseFailure(error);
    }
  }

  /** Runs work on a connection of its own, without a time limit for a statement. Locks of the session end with it. */
  async session<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: PATIENCE,
      application_name: 'dateline build',
      keepAlive: true,
      types,
    });
    // What is lost between two statements is told by the next.
    client.on('error', () => {});
    try {
      await client.connect();
      return await work(sessionOf(client));
    } catch (error) {
      throw databaseFailure(error);
    } finally {
      await client.end().catch(() => {});
    }
  }

  async close(): Promise<void> {
    await this.#readers.end();
  }

  /** After a restart every connection of the pool is cut, and each is found out by being used. */
  async #tried<R extends Row>(text: string, values: readonly unknown[]): Promise<R[]> {
    for (let tries = 1; ; tries++) {
      try {
        return (await this.#readers.query<R>(text, [...values])).rows;
      } catch (error) {
        if (!isCut(error) || tries > MOST_CONNECTIONS) throw error;
      }
    }
  }
}

/** A setting that pgvector of an older version, or of another make, does not have is done without. */
function unlessUnknown(error: unknown): void {
  if (!(error instanceof pg.DatabaseError) || !['42602', '42704'].includes(error.code ?? '')) throw error;
}

function sessionOf(client: pg.Client): Session {
  const query = async <R extends Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query<R>(text, [...values])).rows;
  return {
    query,
    transaction: async (work) => {
      await query('BEGIN');
      try {
        const result = await work();
        await query('COMMIT');
        return result;
      } catch (error) {
        // A connection that is gone has rolled back by itself.
        await query('ROLLBACK').catch(() => {});
        throw error;
      }
    },
  };
}

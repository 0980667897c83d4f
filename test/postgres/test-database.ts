import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startPglite } from './start-pglite.ts';

/** A database without tables of ours, for one test file. */
export interface TestDatabase {
  /** For `INDEX_URL`. */
  readonly url: string;
  /** Whether it is PGlite, whose connections share one session. */
  readonly isPglite: boolean;
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** A schema of its own on the server of `TEST_POSTGRES_URL`, which must have pgvector; else PostgreSQL from npm. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  return server === undefined || server === '' ? onPglite() : onServer(server);
}

async function onPglite(): Promise<TestDatabase> {
  const pglite = await startPglite();
  const client = new pg.Client(pglite.url);
  client.on('error', () => {});
  await client.connect();
  return {
    url: pglite.url,
    isPglite: true,
    query: async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows,
    close: async () => {
      await client.end();
      await pglite.kill();
    },
  };
}

async function onServer(server: string): Promise<TestDatabase> {
  const schema = `dateline_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema},public`);
  const client = new pg.Client(url.href);
  client.on('error', () => {});
  await client.connect();
  await client.query(`CREATE SCHEMA ${schema}`);
  return {
    url: url.href,
    isPglite: false,
    query: async (text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows,
    close: async () => {
      await client.query(`DROP SCHEMA ${schema} CASCADE`);
      await client.end();
    },
  };
}

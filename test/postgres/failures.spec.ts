import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { DatelineError } from '../../src/errors.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';
import { problemOf } from '../../src/server/problem-of.ts';
import { databaseFolder, type DatabaseFolder } from './database-folder.ts';
import { databaseHome } from '../../src/postgres/database-home.ts';
import { startPglite } from './start-pglite.ts';

let folder: DatabaseFolder;
beforeAll(async () => {
  folder = await databaseFolder(3);
  await folder.build();
});
afterAll(() => folder.close());

const homeAt = (url: string) => databaseHome(url, { corpusDir: folder.corpusDir, maxFileBytes: 100_000 });
const { signal } = new AbortController();

/** What a build into this database fails with. */
async function failureAt(url: string): Promise<DatelineError> {
  const home = homeAt(url);
  const failure = await home
    .build({ embedder: folder.embedder, onProgress: () => {} })
    .catch((error: unknown) => error);
  await home.close();
  if (failure instanceof DatelineError) return failure;
  throw new Error(`not an error that says what to do: ${String(failure)}`);
}

describe('what goes wrong with the database is told with what to do, and without password or address', () => {
  it('nobody listens', async () => {
    const { code, message } = await failureAt('postgres://somebody:hush-hush@127.0.0.1:9/news');
    expect(code).toBe('INDEX_UNREACHABLE');
    expect(message).toMatch(/does not answer\. Check that it runs/);
    expect(message).not.toMatch(/hush|somebody|127\.0/);
  });

  it('a wrong password', async () => {
    // PGlite asks for none: what a server answers, byte for byte.
    const refusal = Buffer.from('SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user "somebody"\0\0');
    const server = createServer((socket) => {
      const head = Buffer.from([0x45, 0, 0, 0, 0]);
      head.writeInt32BE(refusal.length + 4, 1);
      socket.once('data', () => socket.end(Buffer.concat([head, refusal])));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const scripted = `postgres://somebody:hush-hush@127.0.0.1:${(server.address() as AddressInfo).port}/news`;
    const real = new URL(folder.database.url);
    real.password = 'hush-hush';
    const { code, message } = await failureAt(folder.database.isPglite ? scripted : real.href);
    server.close();
    expect(code).toBe('INDEX_UNREACHABLE');
    expect(message).toMatch(/refuses the user name or password of INDEX_URL/);
    expect(message).not.toMatch(/hush|somebody/);
  });

  it('a server without pgvector', async () => {
    const bare = await startPglite({ bare: true });
    const { code, message } = await failureAt(bare.url);
    await bare.kill();
    expect(code).toBe('INDEX_UNREACHABLE');
    expect(message).toContain('CREATE EXTENSION vector');
  });

  it('a database without an index', async () => {
    const empty = await startPglite();
    const home = homeAt(empty.url);
    expect(await home.currentId()).toBeNull();
    await expect(home.open()).rejects.toMatchObject({ code: 'INDEX_MISSING' });
    await home.close();
    await empty.kill();
  });

  it('a database that may only be read refuses a build, and is answered from', async () => {
    const { database, config } = folder;
    const readOnly = new URL(database.url);
    const options = readOnly.searchParams.get('options') ?? '';
    readOnly.searchParams.set('options', `${options} -c default_transaction_read_only=on`.trim());
    // PGlite has one session for all, and takes no options of a connection.
    if (database.isPglite) await database.query('SET default_transaction_read_only = on');
    await folder.write(
      'story-1.txt',
      'A new headline\n\nThe ferry to Harrow was late again, officials said on Monday.\n',
    );
    const { code, message } = await failureAt(readOnly.href);
    expect(code).toBe('INDEX_UNWRITABLE');
    expect(message).toMatch(/may only read the database.*primary/);
    const home = homeAt(readOnly.href);
    const snapshot = await home.open(folder.embedder.identity);
    expect(await snapshot.read(() => snapshot.articles.get('story-2.txt')?.text)).toContain('What became of');
    await home.close();
    if (database.isPglite) await database.query('SET default_transaction_read_only = off');
    expect(config.indexUrl).toBe(database.url);
  });
});

it('a server that does not watch the articles needs none', async () => {
  const dateline = await createDateline(
    { ...folder.config, corpusDir: join(folder.corpusDir, 'not-there'), watchCorpus: false },
    { suggest: false },
  );
  expect(dateline.status()).toMatchObject({ ready: true, articles: 3 });
  await dateline.close();
});

it('answers again after the database was restarted, and says meanwhile that the index cannot be read', async () => {
  for (const place of ['Harrow', 'Ansty', 'Ostley'])
    await folder.write(`${place}.txt`, `Fares\n\nThe ferry fare from ${place} is 37 pounds, the harbour board said.\n`);
  const dataDir = await mkdtemp(join(tmpdir(), 'dateline-pglite-'));
  const first = await startPglite({ dataDir });
  const config = parseConfig({ CORPUS_DIR: folder.corpusDir, INDEX_URL: first.url, WATCH_CORPUS: 'off' });
  const dateline = await createDateline(config, { suggest: false });
  const ask = (place: string) =>
    completeAnswer(dateline.ask({ question: `How much is the ferry fare from ${place}?` }, signal));
  expect((await ask('Harrow')).status).not.toBe('not-found');
  await first.stop();
  const failure = await ask('Ansty').catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'INDEX_UNREACHABLE' });
  expect(problemOf(failure)).toMatchObject({ status: 503, code: 'NOT_READY' });
  expect(dateline.health()).toMatchObject({ status: 'degraded' });
  expect(JSON.stringify([dateline.health(), dateline.status()])).not.toContain('secret-of-the-test');
  const second = await startPglite({ dataDir, port: first.port });
  expect((await ask('Ostley')).status).not.toBe('not-found');
  expect(dateline.health()).toEqual({ status: 'ok', reasons: [] });
  await dateline.close();
  await second.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it('a connection that is cut in the middle of its work is made anew', async () => {
  const snapshot = await folder.home.open(folder.embedder.identity);
  if (!folder.database.isPglite)
    await folder.database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dateline' AND datname = current_database()",
    );
  const text = await snapshot.read(() => snapshot.articles.get('story-0.txt')?.text);
  expect(text).toContain('ferry');
  expect(folder.home.failure()).toBeNull();
});

// PGlite's connections share one session, and with it the lock: there is a row for a real server only.
it.each([process.env['TEST_POSTGRES_URL'] ?? []].flat())('lets one builder in at a time', async () => {
  const holder = new pg.Client(folder.database.url);
  await holder.connect();
  await holder.query("SELECT pg_advisory_lock(20567, hashtext(coalesce(current_schema(), '')))");
  const stages: string[] = [];
  const building = folder.home.build({ embedder: folder.embedder, onProgress: ({ stage }) => stages.push(stage) });
  while (!stages.includes('waiting')) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stages).not.toContain('reading');
  await holder.end();
  await building;
  expect(stages).toContain('reading');
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkGeneration } from '../../src/postgres/check-generation.ts';
import { Database } from '../../src/postgres/database.ts';
import { seededRandom } from '../eval/seeded-random.ts';
import { story } from '../indexing/index-folder.ts';
import { databaseFolder, type DatabaseFolder } from './database-folder.ts';

const entry = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const KILLS = Number(process.env['KILLS'] ?? 8);
/** A build of this corpus tells of its progress about so often. */
const MOST_MESSAGES = 30;
const random = seededRandom(20261122);

let folder: DatabaseFolder;
let database: Database;

beforeAll(async () => {
  folder = await databaseFolder(8);
  database = new Database(folder.database.url);
  await folder.build();
});
afterAll(async () => {
  await database.close();
  await folder.close();
});

/** Whether the build came to its end before it was killed. */
async function buildKilled({ message, thenMs }: { message: number; thenMs: number }): Promise<boolean> {
  const env = { ...process.env, CORPUS_DIR: folder.corpusDir, INDEX_URL: folder.database.url };
  const child = fork(entry, ['index'], { env, execArgv: [], stdio: 'ignore' });
  const kill = () => setTimeout(() => child.kill('SIGKILL'), thenMs);
  let messages = 0;
  if (message === 0) child.once('spawn', kill);
  child.on('message', () => {
    if (++messages === message) kill();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

async function servedId(): Promise<string | null> {
  return folder.home.currentId();
}

async function brokenParts(): Promise<string[]> {
  const options = { database, embedder: folder.embedder, corpusDir: folder.corpusDir, maxFileBytes: 100_000 };
  const broken: string[] = [];
  for await (const { part, state, detail } of checkGeneration(options))
    if (state === 'damaged') broken.push(`${part}: ${detail}`);
  return broken;
}

it(`leaves what is served whole when it is killed at any of ${KILLS} moments, and the next build clears up`, async () => {
  let [old, whole] = [0, 0];
  for (let number = 0; number < KILLS; number++) {
    for (const article of [0, 1, 2, 3, 4])
      await folder.write(`story-${article}.txt`, story(100 + 10 * number + article));
    const before = await servedId();
    const moment = { message: Math.floor(random() * MOST_MESSAGES), thenMs: random() * 60 };
    const ended = await buildKilled(moment);
    const served = await servedId();
    if (served === before) old++;
    else whole++;
    expect(ended && served === before, `ended, but serves the old (${JSON.stringify(moment)})`).toBe(false);
    expect(await brokenParts(), JSON.stringify(moment)).toEqual([]);
    const { snapshotId } = await folder.build();
    expect(await servedId()).toBe(snapshotId);
    const [left] = await folder.database.query(
      'SELECT count(*) AS rows FROM dateline_chunks WHERE died IS NOT NULL OR born > (SELECT generation FROM dateline_current)',
    );
    expect(Number(left?.['rows'])).toBe(0);
  }
  process.stdout.write(`${KILLS} builds killed: ${old} before, ${whole} after the switch\n`);
  expect(old).toBeGreaterThan(0);
});

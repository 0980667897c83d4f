import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { renderTable } from '../eval/render-table.ts';
import { testDatabase, type TestDatabase } from '../postgres/test-database.ts';
import type { ScaleRow } from './scale/scale-row.ts';
import type { Step, StepResult } from './scale/step-result.ts';
import { CHUNKS_OF_ARTICLE, writeArticles } from './scale/synthetic-corpus.ts';

const usage = `tsx test/bench/scale.ts [--chunks 1000,5000,20000,50000] [--only folder|postgres] [--out FILE.json]

Builds indexes of synthetic articles in the folder and in PostgreSQL (TEST_POSTGRES_URL, else PGlite), each in a process of
its own, and measures time, memory, size and the time of an answer. Vectors are made up, in clusters: only growth is
measured. "tsx test/bench/scale-projection.ts FILE.json" does the arithmetic for more.
`;

const CHANGED = 10;
const { values: options } = parseArgs({
  options: {
    chunks: { type: 'string', default: '1000,5000,20000,50000' },
    only: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const progress = (line: string) => process.stderr.write(`${line}\n`);

async function run(step: Step): Promise<StepResult> {
  const entry = fileURLToPath(new URL('scale/step.ts', import.meta.url));
  const node = ['--import', 'tsx', '--expose-gc', '--max-old-space-size=12000', entry, JSON.stringify(step)];
  const { stdout } = await promisify(execFile)(process.execPath, node, { maxBuffer: 1e8 });
  return JSON.parse(stdout.trim().split('\n').at(-1) as string) as StepResult;
}

async function measure(home: string, articles: number, folder: string, index: string, size: () => Promise<number>) {
  const corpusDir = join(folder, 'corpus');
  await writeArticles(corpusDir, 0, articles);
  const build = await run({ work: 'build', corpusDir, index });
  progress(`${home}: ${build.chunks} chunks built in ${build.seconds.toFixed(0)} s`);
  const ask = await run({ work: 'ask', corpusDir, index });
  const bytes = await size();
  await writeArticles(corpusDir, 0, CHANGED, 1);
  const change = await run({ work: 'build', corpusDir, index });
  return { home, chunks: build.chunks, articles, build, change, ask, size: bytes / 2 ** 20 };
}

async function sizeOfFolder(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

async function sizeOfTables({ query }: TestDatabase): Promise<number> {
  const [row] = await query(
    "SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c WHERE relname LIKE 'dateline!_%' ESCAPE '!' AND relkind = 'r' AND relnamespace = current_schema()::regnamespace",
  );
  return Number(row?.['bytes']);
}

async function main(): Promise<void> {
  if (options.help) return void process.stdout.write(usage);
  const rows: ScaleRow[] = [];
  for (const chunks of options.chunks.split(',').map(Number)) {
    const articles = Math.ceil(chunks / CHUNKS_OF_ARTICLE);
    if (options.only !== 'postgres') {
      const folder = await mkdtemp(join(tmpdir(), 'dateline-scale-'));
      const index = join(folder, 'index');
      rows.push(await measure('folder', articles, folder, index, () => sizeOfFolder(index)));
      await rm(folder, { recursive: true });
    }
    if (options.only !== 'folder') {
      const folder = await mkdtemp(join(tmpdir(), 'dateline-scale-'));
      const database = await testDatabase();
      const name = database.isPglite ? 'PGlite' : 'PostgreSQL';
      rows.push(await measure(name, articles, folder, database.url, () => sizeOfTables(database)));
      await database.close();
      await rm(folder, { recursive: true });
    }
    if (options.out !== undefined) await writeFile(options.out, `${JSON.stringify(rows, null, 1)}\n`);
  }
  process.stdout.write(
    renderTable(
      [
        'index',
        'chunks',
        'build, s',
        '10 changed, s',
        'open, s',
        'builder, MB',
        'server, MB',
        'disk, MB',
        'answer, ms',
        'p95, ms',
      ],
      rows.map(({ home, chunks, build, change, ask, size }) => [
        home,
        String(chunks),
        build.seconds.toFixed(1),
        change.seconds.toFixed(1),
        ask.seconds.toFixed(2),
        build.megabytes.toFixed(0),
        ask.megabytes.toFixed(0),
        size.toFixed(0),
        ask.median.toFixed(0),
        ask.p95.toFixed(0),
      ]),
    ),
  );
}

await main();

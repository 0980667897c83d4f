import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../product.ts';
import { writeReliability } from './reliability-file.ts';
import { abortedStreams, leftovers, slowReaders } from './http-rows.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';
import { seededRandom } from '../eval/seeded-random.ts';
import { sendRandomRequests } from './send-random-requests.ts';
import { stopWhileAnswering } from './stopping.ts';

const seed = 20_261_122;
const rows: [fault: string, mustShow: string, result: string][] = [];
let server: MeasuredServer;

beforeAll(async () => {
  server = await startMeasured({ ADMIN_TOKEN: 'not-told', FEEDBACK_FILE: ':memory:' });
});

afterAll(async () => {
  await server.stop();
  const table = `| fault | must show | what happened |\n| --- | --- | --- |\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
  process.stdout.write(`\n${table}`);
  // A run of some rows only (-t) says nothing of the others.
  if (rows.length < 8) return;
  const day = new Date().toISOString().slice(0, 10);
  const head = `Written by \`npm run test:faults\` on ${day}, Node ${process.versions.node}, seed ${seed}: \`npm start\` over the sample articles, with clients on the same machine.`;
  await writeReliability('http', `${head}\n\n${table}`);
});

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

test('5,000 random requests: no crash, no 5xx other than 503, no stack trace', async () => {
  const { broken, statuses, sent } = await sendRandomRequests(server.url, 5000, seed);
  rows.push([
    `${sent} random requests`,
    'no crash, no 5xx but 503, no stack trace, every error a problem',
    `${broken.length} broken promises; statuses ${JSON.stringify(statuses)}`,
  ]);
  expect(broken).toEqual([]);
  expect(server.child.exitCode).toBeNull();
});

test('100 streams aborted at random places: work stops', async () => {
  const longest = await abortedStreams(server, 100, seed);
  rows.push([
    '100 streams aborted at random offsets',
    'work stops within 1 s',
    `work stopped within ${seconds(longest)}`,
  ]);
  expect(longest).toBeLessThan(5000);
});

test('50 readers at a byte a second: others are served, buffers stay small', async () => {
  const { answered, slowestMs, mostBufferedBytes } = await slowReaders(server, 50, 20);
  const others = `${answered} answers for others in 20 s, the slowest in ${seconds(slowestMs)}`;
  rows.push([
    '50 readers at 1 byte/s',
    'buffers of at most 1 MiB each; others are served',
    `at most ${mebibytes(mostBufferedBytes)} buffered for one; ${others}`,
  ]);
  expect(mostBufferedBytes).toBeLessThanOrEqual(1024 * 1024);
  expect(answered).toBeGreaterThan(20);
});

test.each(['aborted', 'finished'] as const)('10,000 %s requests leave nothing behind', async (ending) => {
  const left = await leftovers(server, 10_000, ending, seed);
  const others = `${left.listenersLeft} listeners, ${left.resourcesLeft} resources, ${left.openResponses} responses left`;
  rows.push([
    `10,000 ${ending} requests`,
    'heap back within 20 MiB, no listeners left',
    `heap ${mebibytes(left.heapGrowthBytes)} larger; ${others}`,
  ]);
  expect(left.heapGrowthBytes).toBeLessThan(20 * 1024 * 1024);
  expect(left).toMatchObject({ listenersLeft: 0, openResponses: 0 });
});

test('10 times SIGTERM with 20 streams at random moments: each ends with a word, exit 0 within 10 s', async () => {
  const random = seededRandom(seed);
  let longest = 0;
  const ends: Record<string, number> = {};
  for (let index = 0; index < 10; index++) {
    const { code, ms, streams } = await stopWhileAnswering(20, 500 + Math.floor(random() * 3000), 1);
    expect(code).toBe(0);
    longest = Math.max(longest, ms);
    for (const end of streams) ends[end] = (ends[end] ?? 0) + 1;
  }
  rows.push([
    '10 × SIGTERM with 20 streams',
    'each ends with a word; exit 0 within 10 s',
    `exit 0 within ${seconds(longest)}; streams ended ${JSON.stringify(ends)}`,
  ]);
  expect(longest).toBeLessThan(5 * 10_000);
  expect(ends['cut off']).toBeUndefined();
  // A connection that was not accepted when the signal came is nobody's to answer; under load that may happen.
  expect(ends['refused'] ?? 0).toBeLessThan(20);
});

test('a second SIGTERM ends the process at once', async () => {
  const { signal, ms } = await stopWhileAnswering(20, 1000, 2);
  rows.push(['a second SIGTERM', 'ends at once', `ended by ${signal} after ${seconds(ms)}`]);
  expect(signal).toBe('SIGTERM');
});

test('wrong settings and a port in use: one clear line each, exit 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const PORT = String((other.address() as AddressInfo).port);
  const wrong: Record<string, string>[] = [
    { PORT: '65536' },
    { HOST: 'a b' },
    { HOST: '192.0.2.1' },
    { LLM: 'magic' },
    { LLM_BASE_URL: 'ftp://x' },
    { API_KEYS: 'two words' },
    { ADMIN_TOKEN: 'two words' },
    { ALLOWED_HOSTS: 'http://x' },
    { CORS_ORIGINS: '*' },
    { TRUST_PROXY: 'true' },
    { RATE_LIMIT: '-1' },
    { MAX_CONCURRENT: '0' },
    { MAX_QUEUE: 'many' },
    { LOG_LEVEL: 'loud' },
    { FEEDBACK_FILE: '/proc/none/feedback' },
    { MAX_FILE_BYTES: '10 MB' },
    { PORT },
  ];
  const fine = { ...server.space.env, PORT: '0' };
  for (const settings of wrong) {
    const [name = ''] = Object.keys(settings);
    const { code, stdout, stderr } = await run(['main.js'], { ...fine, ...settings });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(new RegExp(name, 'i'));
    expect(stderr).not.toMatch(/^\s+at /m);
  }
  other.close();
  rows.push([
    `${wrong.length} wrong settings, a port in use among them`,
    'one clear line, exit 1',
    'exit 1 and a line that names the setting',
  ]);
});

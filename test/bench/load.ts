import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { renderTable } from '../eval/render-table.ts';
import { quantile } from '../eval/tally.ts';
import { startServer, workspace } from '../product.ts';

const SECONDS = 30;
const TOKEN = 'bench-admin';
const QUESTIONS = [
  'How many North Korean troops were sent to Russia?',
  'Who is Sabrina Singh?',
  'What did NATO confirm?',
  'What happened since 2024-10-01?',
  'Which recipe is best for sourdough pancakes?',
];

/**
 * How the server bears up with its default limits over the sample articles, answers made of quotes: 10 connections, 10
 * during rebuilds, and 100, each for 30 s (or so many seconds as the first argument says). The clients share the machine.
 */
async function main(): Promise<void> {
  const seconds = Number(process.argv[2] ?? SECONDS);
  const space = await workspace();
  const server = await startServer({ ...space.env, LOG_LEVEL: 'error', ADMIN_TOKEN: TOKEN });
  try {
    await load(server.url, 10, 3);
    const rows = [
      await load(server.url, 10, seconds),
      await whileRebuilding(server.url, space.corpus, () => load(server.url, 10, seconds)),
      await load(server.url, 100, seconds),
    ];
    const names = ['10 connections', '10 connections, rebuilding', '100 connections'];
    const head = [
      '',
      'answers',
      'of them /s',
      'p50 ms',
      'p99 ms',
      'p50 by thirds',
      '429/503',
      'errors',
      'other',
      'loop p99 ms',
    ];
    process.stdout.write(
      renderTable(
        head,
        rows.map((row, index) => [names[index] ?? '', ...row]),
      ),
    );
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
    await space.remove();
  }
}

/** Asks from so many connections, each again as soon as it has its response; the cells of a row. */
async function load(url: string, connections: number, seconds: number): Promise<string[]> {
  await loopDelayMs(url);
  const answered: { at: number; ms: number }[] = [];
  let turnedAway = 0;
  let other = 0;
  const started = performance.now();
  const { errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const requests = QUESTIONS.map((question) => ({
      method: 'POST' as const,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question }),
    }));
    const options = { url: `${url}/ask`, connections, duration: seconds, timeout: 60, requests };
    const running = autocannon(options, (error: unknown, result) => (error ? reject(error) : resolve(result)));
    running.on('response', (_client, status, _bytes, ms) => {
      if (status === 200) answered.push({ at: performance.now() - started, ms });
      else if (status === 429 || status === 503) turnedAway++;
      else other++;
    });
  });
  const times = answered.map(({ ms }) => ms);
  const thirds = [0, 1, 2].map((third) =>
    quantile(
      answered.filter(({ at }) => Math.floor((3 * at) / (seconds * 1000)) === third).map(({ ms }) => ms),
      0.5,
    ).toFixed(0),
  );
  return [
    String(times.length),
    (times.length / seconds).toFixed(1),
    quantile(times, 0.5).toFixed(0),
    quantile(times, 0.99).toFixed(0),
    thirds.join(' '),
    String(turnedAway),
    String(errors + timeouts),
    String(other),
    (await loopDelayMs(url)).toFixed(1),
  ];
}

/** The 99th percentile of the delay of the server's event loop since the last look, in milliseconds. */
async function loopDelayMs(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return 1000 * Number(/^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(text)?.[1] ?? Number.NaN);
}

/** Keeps the index being built, with a changed article each time, while `work` goes on. */
async function whileRebuilding<Result>(url: string, corpus: string, work: () => Promise<Result>): Promise<Result> {
  const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' };
  const over = new AbortController();
  const done = work().finally(() => over.abort());
  let builds = 0;
  while (!over.signal.aborted) {
    const state = (await (await fetch(`${url}/index`, { headers })).json()) as { build: { state: string } };
    if (state.build.state !== 'building') {
      const story = Array.from({ length: 60 }, (_, at) => `Ferry ${builds} carried ${at + 2} crates across the sound.`);
      await writeFile(join(corpus, 'zz-ferries.txt'), `Ferries of day ${builds}\n\n${story.join(' ')}\n`);
      await fetch(`${url}/index`, { method: 'POST', headers, body: '{}' });
      builds++;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  process.stdout.write(`${builds} builds were started meanwhile.\n`);
  return done;
}

await main();

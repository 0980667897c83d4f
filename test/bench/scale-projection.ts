import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderTable } from '../eval/render-table.ts';
import type { ScaleRow } from './scale/scale-row.ts';

const usage = `tsx test/bench/scale-projection.ts FILE.json… [--to 1000000,10000000,100000000] [--embed 50]

Carries on the growth that "tsx test/bench/scale.ts --out FILE.json" measured: the straight lines that fit
best, for time, memory and disk; the time of an answer by the doubling (PostgreSQL) or by the chunk (folder).
--embed: chunks that a core embeds in a second, which the measurements leave out.
`;

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string', default: '1000000,10000000,100000000' },
    embed: { type: 'string', default: '50' },
    help: { type: 'boolean', default: false },
  },
});

type Measure = (row: ScaleRow) => number;

/** The value at so many chunks, on the line that fits the measurements best (least squares); `scale` is what it grows with. */
function carriedOn(rows: readonly ScaleRow[], of: Measure, at: number, scale: (chunks: number) => number) {
  const mean = (value: Measure) => rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
  const [x, y] = [mean(({ chunks }) => scale(chunks)), mean(of)];
  const spread = mean(({ chunks }) => (scale(chunks) - x) ** 2);
  const slope = mean((row) => (scale(row.chunks) - x) * (of(row) - y)) / spread;
  return y + slope * (scale(at) - x);
}

const linear = (chunks: number) => chunks;

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds.toFixed(0)} s`;
  return seconds < 7200 ? `${(seconds / 60).toFixed(0)} min` : `${(seconds / 3600).toFixed(0)} h`;
}

function size(megabytes: number): string {
  return megabytes < 1024
    ? `${megabytes.toFixed(0)} MB`
    : `${(megabytes / 1024).toFixed(megabytes < 10_240 ? 1 : 0)} GB`;
}

function projected(home: string, measured: readonly ScaleRow[]): string[][] {
  const answers = home === 'folder' ? linear : Math.log2;
  return options.to.split(',').map((to) => {
    const chunks = Number(to);
    const at = (of: Measure) => carriedOn(measured, of, chunks, linear);
    return [
      home,
      `${chunks / 1e6} M`,
      duration(at(({ build }) => build.seconds)),
      duration(chunks / Number(options.embed)),
      duration(at(({ change }) => change.seconds)),
      duration(at(({ ask }) => ask.seconds)),
      size(at(({ build }) => build.megabytes)),
      size(at(({ ask }) => ask.megabytes)),
      size(at((row) => row.size)),
      `${carriedOn(measured, ({ ask }) => ask.median, chunks, answers).toFixed(0)} ms`,
    ];
  });
}

async function main(): Promise<void> {
  if (options.help || files.length === 0) return void process.stdout.write(usage);
  const read = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as ScaleRow[]));
  const rows = read.flat().toSorted((a, b) => a.chunks - b.chunks);
  const lines = [...new Set(rows.map(({ home }) => home))].flatMap((home) => {
    const ofHome = rows.filter((row) => row.home === home);
    return ofHome.length > 1 ? projected(home, ofHome) : [];
  });
  process.stdout.write(
    renderTable(
      ['index', 'chunks', 'build', 'and embedding', '10 changed', 'open', 'builder', 'server', 'disk', 'answer'],
      lines,
    ),
  );
}

await main();

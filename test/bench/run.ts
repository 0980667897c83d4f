import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchSizes, MOST_DOCUMENTS, type Bench } from './bench.ts';
import { benchCache } from './data/bench-cache.ts';
import { publicDocuments, sampleDocuments } from './data/bench-documents.ts';
import type { Finding } from './finding.ts';
import { renderReport, reportOf } from './report.ts';
import { rows } from './rows/rows.ts';

const usage = `npm run bench -- [--rows ${Object.keys(rows).join(',')}] [--rounds 3] [--quick] [--json]

Measures Dateline against the stock LangChain.js classes and the bare libraries. A whole run without --quick writes
docs/benchmarks.md. Put the peers in place first: bash test/bench/peers/install.sh. Vectors and indexes are kept in
DATELINE_BENCH_CACHE (default: dateline-bench in the temporary folder); without them the first run takes a quarter of an
hour longer. --quick runs every row over a dozen texts, to see that it works.
`;

const DOCUMENT = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  if (options.help) return void process.stdout.write(usage);
  const { quick } = options;
  const wanted = options.rows?.split(',') ?? Object.keys(rows);
  const unknown = wanted.find((name) => !Object.hasOwn(rows, name));
  if (unknown !== undefined) throw new RangeError(`There is no row "${unknown}".\n\n${usage}`);
  const data = quick ? sampleDocuments(12) : await publicDocuments(MOST_DOCUMENTS);
  if (data === null)
    return say('RAMDocs, TIME and SciFact are not in ../shared/eval: nothing to measure. --quick needs none of them.');
  const rounds = quick ? 1 : Math.max(1, Number(options.rounds) || 3);
  const bench: Bench = { quick, data, sizes: benchSizes(data, quick), rounds, say };
  const findings: Finding[] = [];
  const started = performance.now();
  for (const name of wanted) {
    const since = performance.now();
    findings.push(...((await rows[name]?.(bench)) ?? []));
    say(`${name}: ${((performance.now() - since) / 1000).toFixed(0)} s`);
  }
  const report = reportOf(findings, (performance.now() - started) / 1000);
  const json = `${JSON.stringify(report, null, 2)}\n`;
  process.stdout.write(options.json ? json : renderReport(report));
  if (quick) return;
  await writeFile(join(benchCache(), 'report.json'), json);
  if (options.rows === undefined) await writeFile(DOCUMENT, renderReport(report));
}

await main();

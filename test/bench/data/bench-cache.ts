import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder where vectors and indexes are kept between runs: `DATELINE_BENCH_CACHE`, else in the temporary folder. */
export function benchCache(): string {
  const folder = process.env['DATELINE_BENCH_CACHE'] || join(tmpdir(), 'dateline-bench');
  mkdirSync(folder, { recursive: true });
  return folder;
}

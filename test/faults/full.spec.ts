import { afterAll, describe, expect, it } from 'vitest';
import type { FaultResult, FaultRow } from './fault-row.ts';
import { readReliability, writeReliability } from './reliability-file.ts';
import { renderReliability } from './render-reliability.ts';
import { faultRows } from './rows.ts';

const results: { row: FaultRow; result: FaultResult; seconds: number }[] = [];
const seed = Date.now() % 1_000_000;

describe('what the product promises, it keeps under', () => {
  it.concurrent.each(faultRows)('$fault', async (row) => {
    const started = performance.now();
    const result = await row.run(row.full, seed);
    results.push({ row, result, seconds: (performance.now() - started) / 1000 });
    process.stdout.write(`${result.cases} tried, ${result.failures.length} not borne: ${row.fault}\n`);
    expect(result.failures).toEqual([]);
  });
});

afterAll(async () => {
  const text = renderReliability({ rows: faultRows, measured: results, seed, before: readReliability() });
  process.stdout.write(text);
  await writeReliability('index', text);
});

import { describe, expect, it } from 'vitest';
import { faultRows } from './rows.ts';

const SEED = 20261122;

describe('what the product promises, it keeps under', () => {
  it.concurrent.each(faultRows)('$fault', { timeout: 300_000 }, async ({ run, sample }) => {
    const { cases, failures } = await run(sample, SEED);
    expect(failures).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(Math.min(5, sample));
  });
});

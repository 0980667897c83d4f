import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const inCi = process.env['CI'] === 'true';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // Tests wait much, for a browser or another process: three at a time also where vitest would run one on two cores.
    poolOptions: { forks: { maxForks: Math.max(3, availableParallelism() - 1) } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: inCi ? ['default', 'json'] : ['default'],
    outputFile: { json: '.vitest/report.json' },
  },
});

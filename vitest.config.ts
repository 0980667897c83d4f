import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Of tests that start no server and no browser; they share their processes, which then load the code once. */
const SHARED = ['answering', 'corpus', 'domain', 'retrieval', 'web'].map((folder) => `test/${folder}/**/*.test.ts`);
const inCi = process.env['CI'] === 'true';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: SHARED } },
    ],
    // Tests wait much, for a browser or another process: three at a time also where vitest would run one on two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: inCi ? ['default', 'json'] : ['default'],
    outputFile: { json: '.vitest/report.json' },
  },
});

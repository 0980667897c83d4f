import { defineConfig } from 'vitest/config';

/** The full counts of the fault rows; "npm test" runs a sample of each. */
export default defineConfig({
  test: {
    include: ['test/faults/*.spec.ts'],
    pool: 'forks',
    // Most of a row is waiting for processes.
    maxConcurrency: 3,
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});

import { defineConfig } from 'vitest/config';

/** The doors that others speak, by their real clients: packages, processes, a browser. */
export default defineConfig({
  test: {
    include: ['test/doors/*.spec.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});

import { defineConfig } from 'vitest/config';

/** The index in a database: on PostgreSQL from npm, or on the server that `TEST_POSTGRES_URL` names. */
export default defineConfig({
  test: {
    include: ['test/postgres/*.spec.ts'],
    // PGlite's connections share one session, and with it the statement that each has just prepared: no load for it.
    exclude: process.env['TEST_POSTGRES_URL'] ? [] : ['test/postgres/swapping.spec.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});

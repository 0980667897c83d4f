import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/llm/*.spec.ts'],
    pool: 'forks',
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});

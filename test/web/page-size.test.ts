import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const ASSETS = new URL('../../dist/web/assets/', import.meta.url);
const BUDGET_BYTES = 80_000;

test('the page asks a reader to load at most 80 kB of script and style, compressed', () => {
  const files = readdirSync(ASSETS).filter((name) => /\.(?:js|css)$/.test(name));
  const sizes = files.map((name) => gzipSync(readFileSync(new URL(name, ASSETS))).length);
  expect(files.length).toBeGreaterThanOrEqual(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
});

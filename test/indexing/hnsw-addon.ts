import { loadHnswAddon } from '../../src/indexing/hnsw-addon.ts';

/** The native addon; null where it could not be built, and then what needs it is left out loudly. In CI it must be there. */
export const hnswAddon = await loadHnswAddon();

if (hnswAddon === null) {
  const advice = 'hnswlib-node is not built. Install a C++ compiler and Python, then run "npm rebuild hnswlib-node".';
  if (process.env['CI'] === 'true') throw new Error(advice);
  process.stderr.write(`\nSKIPPED: tests of the HNSW index. ${advice}\n`);
}

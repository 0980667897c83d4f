import { cp, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceCurrent } from '../../../src/indexing/current-snapshot.ts';
import { ensureSnapshot } from '../../../src/indexing/ensure-snapshot.ts';
import { sha256 } from '../../../src/indexing/sha256.ts';
import { eachAnew } from '../each-anew.ts';
import type { FaultRow } from '../fault-row.ts';
import { OpeningProcess } from '../opening-process.ts';
import { requireThat } from '../require-that.ts';
import type { TwoStates } from '../two-states.ts';

const looseManifest = z
  .object({
    embedder: z.object({ dimension: z.number() }).passthrough(),
    chunks: z.object({}).passthrough(),
    files: z.record(z.object({ bytes: z.number(), sha256: z.string() })),
  })
  .passthrough();

type Loose = z.infer<typeof looseManifest>;

/** What says of itself that it is whole, but was made with something else; no digest is wrong. */
const forgeries: Readonly<Record<string, (manifest: Loose) => unknown>> = {
  'another model': (manifest) => ({ ...manifest, embedder: { ...manifest.embedder, model: 'another' } }),
  'other weights': (manifest) => ({ ...manifest, embedder: { ...manifest.embedder, weights: 'f'.repeat(64) } }),
  'fp32 vectors': (manifest) => ({ ...manifest, embedder: { ...manifest.embedder, dtype: 'fp32' } }),
  'twice the dimension': (manifest) => ({ ...manifest, embedder: { ...manifest.embedder, dimension: 768 } }),
  'half the dimension': (manifest) => ({ ...manifest, embedder: { ...manifest.embedder, dimension: 192 } }),
  'dimension 0': (manifest) => ({ ...manifest, embedder: { ...manifest.embedder, dimension: 0 } }),
  'dimension -1': (manifest) => ({ ...manifest, embedder: { ...manifest.embedder, dimension: -1 } }),
  'an older schema': (manifest) => ({ ...manifest, schema: 1 }),
  'a newer schema': (manifest) => ({ ...manifest, schema: 999, surprise: [] }),
  'a schema that is text': (manifest) => ({ ...manifest, schema: 'two' }),
  'a field too many': (manifest) => ({ ...manifest, extra: 1 }),
  'no files': (manifest) => ({ ...manifest, files: {} }),
  'an absurd breadth': (manifest) => ({ ...manifest, breadth: 2 ** 40 }),
  'a manifest that is a list': () => [],
  'a manifest that is a number': () => 4,
};

export const forgedIndex: FaultRow = {
  fault: 'an index of another model, dimension or schema, or with a graph of something else, all digests right',
  mustShow: 'noticed, no process ends, built anew at the next start',
  sample: 9,
  full: 34,
  run: async (count, seed) => {
    const opening = new OpeningProcess();
    const names = [...Object.keys(forgeries), 'a graph of noise', 'a graph that ends early'];
    const result = await eachAnew(count, seed, (states, number, random) => {
      const name = names[number % names.length] as string;
      // By turns with the model known, as a server opens it, and unknown.
      const known = number < names.length;
      return { name, run: () => forgedOnce(states, opening, { name, known, random }) };
    });
    await opening.close();
    return result;
  },
};

async function forgedOnce(
  states: TwoStates,
  opening: OpeningProcess,
  { name, known, random }: { name: string; known: boolean; random: () => number },
): Promise<string> {
  const { embedder, options, after } = states;
  const query = await embedder.embedQuery('What became of the ferry?');
  await forge(states, name, random);
  const { indexDir } = options;
  const opened = await opening.open({ indexDir, query, ...(known && { identity: embedder.identity }) });
  const noticed = 'code' in opened && ['INDEX_DAMAGED', 'INDEX_STALE'].includes(opened.code ?? '');
  const served = 'hits' in opened && opened.hits.length > 0;
  const harmless = name.startsWith('a graph') || (!known && /model|weights|fp32/.test(name));
  requireThat(noticed || (served && harmless), 'code' in opened ? opened.message : 'not noticed');
  requireThat((await ensureSnapshot(options)).id === after, 'the next start does not serve the corpus');
  return noticed ? `${opened.code}` : name.startsWith('a graph') ? 'graph made anew' : 'no model to compare with';
}

async function forge({ options, before, pathOf }: TwoStates, name: string, random: () => number): Promise<void> {
  const manifest = looseManifest.parse(JSON.parse(await readFile(pathOf(before, 'manifest.json'), 'utf8')));
  const graph = graphFor(name, await readFile(pathOf(before, 'vectors.hnsw')), random);
  const record = { bytes: graph.length, sha256: sha256(graph) };
  const forged = forgeries[name]?.(manifest) ?? { ...manifest, files: { ...manifest.files, 'vectors.hnsw': record } };
  const bytes = Buffer.from(JSON.stringify(forged));
  const id = sha256(bytes);
  await cp(pathOf(before), pathOf(id), { recursive: true });
  await writeFile(pathOf(id, 'vectors.hnsw'), graph);
  await writeFile(pathOf(id, 'manifest.json'), bytes);
  await replaceCurrent(options.indexDir, id);
}

function graphFor(name: string, whole: Buffer, random: () => number): Buffer {
  if (name === 'a graph of noise') return Buffer.from(whole.map(() => Math.floor(random() * 256)));
  return name === 'a graph that ends early' ? whole.subarray(0, Math.floor(random() * whole.length)) : whole;
}

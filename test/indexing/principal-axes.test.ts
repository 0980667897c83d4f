import { copyFile, cp, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/domain/embedder.ts';
import { encodeAxes } from '../../src/indexing/axes-file.ts';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { replaceCurrent } from '../../src/indexing/current-snapshot.ts';
import { searchExactly, similarityTo, type VectorTable } from '../../src/indexing/exact-search.ts';
import { encodeGraph } from '../../src/indexing/graph-file.ts';
import type { HnswAddon } from '../../src/indexing/hnsw-addon.ts';
import { findingGraph } from '../../src/indexing/hnsw-graph.ts';
import { encodeManifest, manifestSchema, recordOf } from '../../src/indexing/manifest.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { axesFor, principalAxes } from '../../src/indexing/principal-axes.ts';
import { repairIndex } from '../../src/indexing/repair-index.ts';
import { unitVector } from '../../src/indexing/unit-vector.ts';
import type { VectorGraph } from '../../src/indexing/vector-graph.ts';
import { VectorStore } from '../../src/indexing/vector-store.ts';
import { seededRandom } from '../eval/seeded-random.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { hnswAddon } from './hnsw-addon.ts';
import { indexFolder, type IndexFolder } from './index-folder.ts';
import { randomVectors, vectorAt } from './random-vectors.ts';

const addon = hnswAddon as HnswAddon;
const AXES = 24;
const COUNT = 2000;
const table = flatVectors(COUNT, 72, AXES);

/** Unit vectors that reach out far along so many directions, and little along all others. */
function flatVectors(count: number, dimension: number, directions: number, seed = 1): VectorTable {
  const random = seededRandom(seed);
  const noise = (length: number) => Float32Array.from({ length }, () => random() + random() + random() - 1.5);
  const along = Array.from({ length: directions }, () => unitVector(noise(dimension)));
  const data = new Float32Array(count * dimension);
  for (let position = 0; position < count; position++) {
    const shares = noise(directions);
    const rest = noise(dimension);
    const vector = rest.map((value, i) =>
      along.reduce((sum, direction, at) => sum + (shares[at] as number) * (direction[i] as number), 0.03 * value),
    );
    data.set(unitVector(vector), position * dimension);
  }
  return { data, dimension };
}

function storeOf(graph: VectorGraph, over: VectorTable = table): VectorStore {
  const documents = Array.from({ length: over.data.length / over.dimension }, () => new Document({ pageContent: '' }));
  return new VectorStore(new FakeEmbeddings(), { table: over, documents, graph });
}

function sized(count: number, dimension: number): VectorTable {
  return { data: new Float32Array(count * dimension), dimension };
}

describe('the axes of many vectors', () => {
  it('are at right angles, of length 1, and hold nearly all of each vector', async () => {
    const axes = await principalAxes(table, AXES);
    for (let one = 0; one < AXES; one++)
      for (let other = 0; other < AXES; other++)
        expect(similarityTo(axes, one, Float32Array.from(vectorAt(axes, other)))).toBeCloseTo(Number(one === other), 5);
    for (let position = 0; position < COUNT; position += 100) {
      const vector = Float32Array.from(vectorAt(table, position));
      const held = Array.from({ length: AXES }, (_, axis) => similarityTo(axes, axis, vector));
      expect(Math.hypot(...held)).toBeGreaterThan(0.95);
    }
  });

  it('are the same when they are made again', async () => {
    const again = await principalAxes(table, AXES);
    expect(encodeAxes(again).equals(encodeAxes(await principalAxes(table, AXES)))).toBe(true);
  });

  it('are for large corpora and long vectors only', () => {
    expect(axesFor(sized(9_999, 384))).toBe(0);
    expect(axesFor(sized(10_000, 96))).toBe(0);
    expect(axesFor(sized(10_000, 384))).toBeLessThan(384);
    expect(axesFor(sized(10_000, 384))).toBeGreaterThan(0);
  });
});

describe.skipIf(hnswAddon === null)('a graph along axes', () => {
  let graph: VectorGraph;

  beforeAll(async () => {
    graph = (await findingGraph(addon, table, { axes: AXES }))?.graph as VectorGraph;
  });

  it('finds at least 99 of 100 of the ten nearest, with the scores of whole vectors', () => {
    expect(graph.axes).not.toBeNull();
    const store = storeOf(graph);
    const queries = flatVectors(100, 72, AXES, 5);
    let found = 0;
    for (let at = 0; at < 100; at++) {
      const query = vectorAt(queries, at);
      const exact = searchExactly(table, Float32Array.from(query), 10);
      const hits = store.search(query, 10);
      found += hits.filter(({ chunk }) => exact.some((each) => each.chunk === chunk)).length;
      expect(hits[0]).toEqual(exact[0]);
    }
    expect(found / 1000).toBeGreaterThanOrEqual(0.99);
  });

  it('returns every vector when asked for more than there are', () => {
    expect(storeOf(graph).search(vectorAt(table, 1), COUNT + 1)).toHaveLength(COUNT);
  });

  it('takes new vectors', async () => {
    const { graph: own } = (await findingGraph(addon, table, { axes: AXES })) as { graph: VectorGraph };
    const store = storeOf(own);
    const added = vectorAt(flatVectors(3, 72, AXES, 9), 2);
    await store.addVectors([added], [new Document({ pageContent: 'new' })]);
    expect(store.search(added, 1)).toEqual([{ chunk: COUNT, score: expect.closeTo(1, 5) }]);
  });

  it('gives way to one of whole vectors where axes lose too much of them', async () => {
    const round = randomVectors(1500, 48);
    const found = await findingGraph(addon, round, { axes: 3 });
    expect(found?.graph.axes).toBeNull();
  });
});

describe.skipIf(hnswAddon === null)('a snapshot whose graph is along axes', () => {
  let embedder: Embedder;
  let folder: IndexFolder;
  let id: string;
  const pathOf = (file: string) => join(folder.indexDir, id, file);

  /** The corpus is too small for axes, so that its snapshot is given them. */
  beforeAll(async () => {
    embedder = await shippedEmbedder();
    folder = await indexFolder(embedder);
    ({ snapshotId: id } = await buildSnapshot(folder.options));
    const before = pathOf('');
    const manifest = manifestSchema.parse(JSON.parse(await readFile(pathOf('manifest.json'), 'utf8')));
    const { dimension } = embedder.identity;
    const bytes = await readFile(pathOf('vectors.f32'));
    const data = new Float32Array(Uint8Array.from(bytes).buffer);
    const { graph, breadth } = (await findingGraph(addon, { data, dimension }, { axes: 20 })) ?? {};
    const files = {
      'axes.f32': encodeAxes(graph?.axes as VectorTable),
      'vectors.hnsw': await encodeGraph(graph as VectorGraph, folder.indexDir),
    };
    const records = { 'axes.f32': recordOf(files['axes.f32']), 'vectors.hnsw': recordOf(files['vectors.hnsw']) };
    const changed = encodeManifest({ ...manifest, breadth: breadth ?? null, files: { ...manifest.files, ...records } });
    ({ id } = changed);
    await cp(before, pathOf(''), { recursive: true });
    for (const [name, content] of Object.entries({ ...files, 'manifest.json': changed.bytes }))
      await writeFile(pathOf(name), content);
    await replaceCurrent(folder.indexDir, id);
  });
  afterAll(async () => {
    await embedder.close();
    await folder.remove();
  });

  it.each(['axes.f32', 'vectors.hnsw'])('is served when %s is damaged, and put right', async (name) => {
    const [axes, graph] = [await readFile(pathOf('axes.f32')), await readFile(pathOf('vectors.hnsw'))];
    await truncate(pathOf(name), 10);
    const snapshot = await openSnapshot(folder.indexDir, embedder.identity);
    expect(snapshot.vectorSearch).toBe('hnsw');
    const [hit] = snapshot.searchVectors(await embedder.embedQuery('railway'), 1);
    expect(snapshot.chunksAt([hit?.chunk as number])[0]?.text).toContain('railway');
    expect((await readFile(pathOf('axes.f32'))).equals(axes)).toBe(true);
    expect((await readFile(pathOf('vectors.hnsw'))).equals(graph)).toBe(true);
  });

  async function parts(): Promise<string[]> {
    const checks: string[] = [];
    for await (const step of repairIndex(folder.options))
      if (step.kind === 'check') checks.push(`${step.check.part}: ${step.check.state} ${step.check.detail}`);
    return checks;
  }

  it('is checked with its axes', async () => {
    expect(await parts()).toContainEqual(expect.stringMatching(/^vectors.hnsw: whole \d+ vectors along 20 axes/));
    await copyFile(pathOf('vectors.f32'), pathOf('axes.f32'));
    expect(await parts()).toContainEqual(expect.stringMatching(/^axes.f32: damaged/));
  });
});

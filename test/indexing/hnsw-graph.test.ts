import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchExactly } from '../../src/indexing/exact-search.ts';
import type { VectorTable } from '../../src/indexing/exact-search.ts';
import { encodeGraph, openGraph } from '../../src/indexing/graph-file.ts';
import type { HnswAddon } from '../../src/indexing/hnsw-addon.ts';
import { buildGraph, raiseBreadth } from '../../src/indexing/hnsw-graph.ts';
import type { VectorGraph } from '../../src/indexing/vector-graph.ts';
import { VectorStore } from '../../src/indexing/vector-store.ts';
import { hnswAddon } from './hnsw-addon.ts';
import { randomVectors, vectorAt } from './random-vectors.ts';

const COUNT = 2500;
const table = randomVectors(COUNT, 64);
const queries = Array.from({ length: 200 }, (_, position) => vectorAt(randomVectors(200, 64, 5), position));
const addon = hnswAddon as HnswAddon;

function storeOf(graph: VectorGraph, over: VectorTable = table): VectorStore {
  const documents = Array.from({ length: over.data.length / over.dimension }, () => new Document({ pageContent: '' }));
  return new VectorStore(new FakeEmbeddings(), { table: over, documents, graph });
}

describe.skipIf(hnswAddon === null)('the HNSW graph', () => {
  let folder: string;
  let graph: VectorGraph;
  let breadth: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-graph-'));
    graph = await buildGraph(addon, table);
    breadth = (await raiseBreadth(graph, table)) as number;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('finds at least 99 of 100 of the ten nearest that exact search finds', () => {
    const store = storeOf(graph);
    expect(store.mode).toBe('hnsw');
    let found = 0;
    for (const query of queries) {
      const exact = new Set(store.search(query, 10, () => true).map(({ chunk }) => chunk));
      found += store.search(query, 10).filter(({ chunk }) => exact.has(chunk)).length;
    }
    expect(found / 2000).toBeGreaterThanOrEqual(0.99);
  });

  it('has the same scores as exact search', () => {
    const query = vectorAt(table, 77);
    expect(storeOf(graph).search(query, 5)).toEqual(searchExactly(table, Float32Array.from(query), 5));
  });

  it('has the same bytes when it is built again', async () => {
    const again = await encodeGraph(await buildGraph(addon, table), folder);
    expect(again.equals(await encodeGraph(graph, folder))).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('finds the same after it was written and read', async () => {
    const path = join(folder, 'graph');
    await writeFile(path, await encodeGraph(graph, folder));
    const read = await openGraph(addon, path, { dimension: 64, axes: null, breadth });
    for (const query of queries.slice(0, 20)) {
      expect(storeOf(read).search(query, 10)).toEqual(storeOf(graph).search(query, 10));
    }
    await rm(path);
  });

  it('returns every vector when asked for more than there are', () => {
    expect(storeOf(graph).search(queries[0] as number[], COUNT + 1)).toHaveLength(COUNT);
  });

  it('serves a single vector, and a thousand that are all equal', async () => {
    const single = { data: table.data.subarray(0, 64), dimension: 64 };
    const equal = {
      data: Float32Array.from({ length: 64_000 }, (_, i) => single.data[i % 64] as number),
      dimension: 64,
    };
    for (const over of [single, equal]) {
      const small = await buildGraph(addon, over);
      await raiseBreadth(small, over);
      const [best] = storeOf(small, over).search(vectorAt(single, 0), 10);
      expect(best?.score).toBeCloseTo(1, 5);
    }
  });

  it('takes new vectors', async () => {
    const store = storeOf(await buildGraph(addon, table));
    const added = vectorAt(randomVectors(3, 64, 9), 2);
    await store.addVectors([added], [new Document({ pageContent: 'new' })]);
    expect(store.search(added, 1)).toEqual([{ chunk: COUNT, score: expect.closeTo(1, 5) }]);
    expect(store.mode).toBe('hnsw');
  });

  it('refuses a folder that cannot be written to, where the addon would report success', async () => {
    await expect(encodeGraph(graph, join(folder, 'missing'))).rejects.toThrow('ENOENT');
  });
});

import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { setImmediate } from 'node:timers/promises';
import { countOf, searchExactly, similarityTo } from './exact-search.ts';
import type { VectorTable } from './exact-search.ts';
import { noisyNeighbours } from './noisy-neighbours.ts';

/** The addon's index; its types come by way of the store, because the addon itself may not be installed. */
export type HnswGraph = HNSWLib['index'];
export type HnswAddon = Awaited<ReturnType<typeof HNSWLib.imports>>;

/** How a graph is built; all of it decides the bytes of `vectors.hnsw`. */
const GRAPH_SETTINGS = { m: 16, efConstruction: 200, randomSeed: 100 } as const;
export const GRAPH_SPACE = 'cosine';
/** More than the .99 promised: it is measured on a sample. */
const RECALL = 0.995;
const FIRST_BREADTH = 64;

/** The native addon, or null where it is not installed or does not load. */
export async function loadHnswAddon(): Promise<HnswAddon | null> {
  return HNSWLib.imports().catch(() => null);
}

/** The graph of a table, one vector after the other in one thread, so that the same table gives the same bytes. */
export async function buildGraph(
  { HierarchicalNSW }: HnswAddon,
  table: VectorTable,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<HnswGraph> {
  const { data, dimension } = table;
  const count = countOf(table);
  const graph: HnswGraph = new HierarchicalNSW(GRAPH_SPACE, dimension);
  graph.initIndex({ maxElements: Math.max(1, count), ...GRAPH_SETTINGS });
  for (let position = 0; position < count; position++) {
    graph.addPoint(Array.from(data.subarray(position * dimension, (position + 1) * dimension)), position);
    if (position % 128 > 0) continue;
    onProgress(position, count);
    await setImmediate();
  }
  onProgress(count, count);
  return graph;
}

/**
 * The search breadth (`ef`), doubled until the ten nearest of a sample are found but for 5 in 1,000, and set in the graph.
 * Null where no breadth is enough, as with very many equal vectors.
 */
export async function raiseBreadth(graph: HnswGraph, table: VectorTable): Promise<number | null> {
  const referee = refereeOf(table);
  for (let breadth = FIRST_BREADTH; ; breadth *= 2) {
    graph.setEf(breadth);
    if ((await shareFound(graph, table, referee)) >= RECALL) return breadth;
    if (breadth >= countOf(table)) return null;
  }
}

/** Share of the ten nearest of a sample that a search of the graph finds, as its breadth is set. */
export function recallOf(graph: HnswGraph, table: VectorTable): Promise<number> {
  return shareFound(graph, table, refereeOf(table));
}

/** Queries, each with the similarity of its tenth nearest vector. */
function refereeOf(table: VectorTable) {
  return noisyNeighbours(table).map((query) => ({
    query,
    // Equal vectors are interchangeable, so a neighbour counts by its similarity.
    enough: (searchExactly(table, query, 10).at(-1)?.score ?? 0) - 1e-6,
  }));
}

async function shareFound(
  graph: HnswGraph,
  table: VectorTable,
  referee: ReturnType<typeof refereeOf>,
): Promise<number> {
  const wanted = Math.min(10, countOf(table));
  let found = 0;
  for (const { query, enough } of referee) {
    const { neighbors } = graph.searchKnn(Array.from(query), wanted);
    found += neighbors.filter((position: number) => similarityTo(table, position, query) >= enough).length;
    await setImmediate();
  }
  return found / (wanted * referee.length);
}

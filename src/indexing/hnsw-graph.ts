import { setImmediate } from 'node:timers/promises';
import { countOf, searchExactly, similarityTo } from './exact-search.ts';
import type { VectorTable } from './exact-search.ts';
import { GRAPH_SPACE, type HnswAddon } from './hnsw-addon.ts';
import { noisyNeighbours } from './noisy-neighbours.ts';
import { axesFor, principalAxes } from './principal-axes.ts';
import { graphDimension, VectorGraph } from './vector-graph.ts';

export interface GraphOptions {
  /** How many axes the vectors are kept along; 0 for whole vectors. Default: whole ones, unless there are many. */
  readonly axes?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How a graph is built; all of it decides the bytes of `vectors.hnsw`. */
const GRAPH_SETTINGS = { m: 16, efConstruction: 200, randomSeed: 100 } as const;
/** More than the .99 promised: it is measured on a sample. */
const RECALL = 0.995;
const FIRST_BREADTH = 64;
/** A graph along axes that needs more than this has lost too much of its vectors. */
const MOST_BREADTH_ALONG_AXES = 4096;

/** The graph of a table, its breadth raised; of whole vectors where axes do not do. Null where no breadth is enough, as with very many equal vectors. */
export async function findingGraph(
  addon: HnswAddon,
  table: VectorTable,
  { axes = axesFor(table), onProgress = () => {} }: GraphOptions = {},
): Promise<{ graph: VectorGraph; breadth: number } | null> {
  const graph = await buildGraph(addon, table, { axes, onProgress });
  const breadth = await raiseBreadth(graph, table);
  if (breadth !== null) return { graph, breadth };
  return axes === 0 ? null : findingGraph(addon, table, { axes: 0, onProgress });
}

/** The graph of a table, one vector after the other in one thread, so that the same table gives the same bytes. */
export async function buildGraph(
  { HierarchicalNSW }: HnswAddon,
  table: VectorTable,
  { axes: wanted = axesFor(table), onProgress = () => {} }: GraphOptions = {},
): Promise<VectorGraph> {
  const { data, dimension } = table;
  const count = countOf(table);
  const axes = wanted === 0 ? null : await principalAxes(table, wanted);
  const graph = new VectorGraph(new HierarchicalNSW(GRAPH_SPACE, graphDimension(dimension, axes)), axes);
  graph.index.initIndex({ maxElements: Math.max(1, count), ...GRAPH_SETTINGS });
  for (let position = 0; position < count; position++) {
    graph.add(data.subarray(position * dimension, (position + 1) * dimension), position);
    if (position % 128 > 0) continue;
    onProgress(position, count);
    await setImmediate();
  }
  onProgress(count, count);
  return graph;
}

/**
 * The search breadth (`ef`), doubled until the ten nearest of a sample are found but for 5 in 1,000, and set in the graph.
 * Null where no breadth is enough.
 */
export async function raiseBreadth(graph: VectorGraph, table: VectorTable): Promise<number | null> {
  const referee = refereeOf(table);
  const most = graph.axes === null ? countOf(table) : Math.min(countOf(table), MOST_BREADTH_ALONG_AXES);
  for (let breadth = FIRST_BREADTH; ; breadth *= 2) {
    graph.index.setEf(breadth);
    if ((await shareFound(graph, table, referee)) >= RECALL) return breadth;
    if (breadth >= most) return null;
  }
}

/** Share of the ten nearest of a sample that a search of the graph finds, as its breadth is set. */
export function recallOf(graph: VectorGraph, table: VectorTable): Promise<number> {
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
  graph: VectorGraph,
  table: VectorTable,
  referee: ReturnType<typeof refereeOf>,
): Promise<number> {
  const wanted = Math.min(10, countOf(table));
  let found = 0;
  for (const { query, enough } of referee) {
    const near = graph.near(query, wanted).filter((position) => similarityTo(table, position, query) >= enough);
    found += Math.min(wanted, near.length);
    await setImmediate();
  }
  return found / (wanted * referee.length);
}

import { join } from 'node:path';
import { openAxes } from './axes-file.ts';
import { countOf, type VectorTable } from './exact-search.ts';
import { isWholeGraph, openGraph } from './graph-file.ts';
import { loadHnswAddon } from './hnsw-addon.ts';
import { recallOf } from './hnsw-graph.ts';
import type { IndexCheck } from './index-check.ts';
import { AXES_FILE, GRAPH_FILE, type Manifest } from './manifest.ts';
import { readVerified } from './verify-snapshot.ts';

/** The least share of the ten nearest vectors that a search has to find. */
const LEAST_RECALL = 0.99;

/** Whether the graph and its axes are what was written, load, and find what comparing every vector finds. */
export async function checkGraph(folder: string, manifest: Manifest, table: VectorTable): Promise<IndexCheck> {
  const record = manifest.files[GRAPH_FILE];
  const addon = await loadHnswAddon();
  if (addon === null) return found('absent', 'the HNSW addon is not installed: vectors are compared one by one');
  if (record === undefined || manifest.breadth === null)
    return found('absent', 'the snapshot was built without one: vectors are compared one by one');
  const path = join(folder, GRAPH_FILE);
  const bytes = await readVerified(path, record);
  if (bytes === null) return found('damaged', 'missing, or not what was written');
  const opened = await openAxes(folder, manifest);
  if (opened === null) return { part: AXES_FILE, state: 'damaged', detail: 'missing, or not what was written' };
  const { axes } = opened;
  if (!isWholeGraph(bytes, table, axes)) return found('damaged', 'not a graph over these vectors');
  const graph = await openGraph(addon, path, { dimension: table.dimension, axes, breadth: manifest.breadth });
  const recall = await recallOf(graph, table);
  const held = axes === null ? '' : ` along ${countOf(axes)} axes`;
  const detail = `${countOf(table)} vectors${held}, finds ${(100 * recall).toFixed(1)} % of the nearest`;
  return found(recall < LEAST_RECALL ? 'damaged' : 'whole', detail);
}

function found(state: IndexCheck['state'], detail: string): IndexCheck {
  return { part: GRAPH_FILE, state, detail };
}

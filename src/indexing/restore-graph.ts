import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable-files.ts';
import { inMemory, type VectorTable } from './exact-search.ts';
import { encodeGraph, isWholeGraph, openGraph } from './graph-file.ts';
import { buildGraph, loadHnswAddon, raiseBreadth } from './hnsw-graph.ts';
import type { HnswGraph } from './hnsw-graph.ts';
import { GRAPH_FILE } from './manifest.ts';
import type { FileRecord, Manifest } from './manifest.ts';
import { bytesIn } from './numbers-in.ts';
import { sha256 } from './sha256.ts';
import { SnapshotFile } from './snapshot-file.ts';

/**
 * The graph of a snapshot: from its file where that is whole, else built from the vectors, and then the file is put
 * right too. Null where the addon is missing or no breadth reaches the recall wanted.
 */
export async function restoreGraph(folder: string, manifest: Manifest, table: VectorTable): Promise<HnswGraph | null> {
  const addon = await loadHnswAddon();
  if (addon === null) return null;
  const path = join(folder, GRAPH_FILE);
  const record = manifest.files[GRAPH_FILE];
  const { breadth } = manifest;
  const file = record && (await SnapshotFile.open(path, record));
  if (file && breadth !== null && isWholeGraph(bytesIn(file), table)) {
    const opened = await openGraph(addon, path, { dimension: table.dimension, breadth }).catch(() => null);
    if (opened !== null) return opened;
  }
  const whole = inMemory(table);
  const graph = await buildGraph(addon, whole);
  if ((await raiseBreadth(graph, whole)) === null) return null;
  if (record !== undefined) await repair(path, record, graph, folder);
  return graph;
}

/** Leaves the file as it is where the folder cannot be written to, or the graph of this machine has other bytes. */
async function repair(path: string, record: FileRecord, graph: HnswGraph, folder: string): Promise<void> {
  const aside = `${path}-${process.pid}`;
  try {
    const bytes = await encodeGraph(graph, folder);
    if (sha256(bytes) !== record.sha256) return;
    await writeDurably(aside, bytes);
    await rename(aside, path);
  } catch {
    // The graph in memory serves; only the next start is slower.
    await rm(aside, { force: true }).catch(() => {});
  }
}

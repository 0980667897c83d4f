import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { axesIn, encodeAxes, openAxes } from './axes-file.ts';
import { writeDurably } from './durable-files.ts';
import { inMemory, type VectorTable } from './exact-search.ts';
import { encodeGraph, isWholeGraph, openGraph } from './graph-file.ts';
import { type HnswAddon, loadHnswAddon } from './hnsw-addon.ts';
import { findingGraph } from './hnsw-graph.ts';
import { AXES_FILE, GRAPH_FILE } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { bytesIn } from './numbers-in.ts';
import { sha256 } from './sha256.ts';
import { SnapshotFile } from './snapshot-file.ts';
import type { VectorGraph } from './vector-graph.ts';
import type { VerifyFile } from './verify-file.ts';

/**
 * The graph of a snapshot: from its files where they are whole, else built from the vectors, and then the files are put
 * right too. Null where the addon is missing or no breadth reaches the recall wanted.
 */
export async function restoreGraph(
  folder: string,
  manifest: Manifest,
  table: VectorTable,
  verify?: VerifyFile,
): Promise<VectorGraph | null> {
  const addon = await loadHnswAddon();
  if (addon === null) return null;
  const kept = await keptGraph(addon, { folder, manifest, table, verify });
  if (kept !== null) return kept;
  const isKept = manifest.files[GRAPH_FILE] !== undefined;
  const made = await findingGraph(addon, inMemory(table), isKept ? { axes: axesIn(manifest) } : {});
  if (made === null) return null;
  if (isKept) await repair(folder, manifest, made.graph);
  return made.graph;
}

async function keptGraph(
  addon: HnswAddon,
  {
    folder,
    manifest,
    table,
    verify,
  }: { folder: string; manifest: Manifest; table: VectorTable; verify: VerifyFile | undefined },
): Promise<VectorGraph | null> {
  const path = join(folder, GRAPH_FILE);
  const record = manifest.files[GRAPH_FILE];
  const { breadth } = manifest;
  if (record === undefined || breadth === null) return null;
  const [opened, file] = await Promise.all([
    openAxes(folder, manifest, verify),
    SnapshotFile.open(path, record, verify),
  ]);
  if (opened === null || file === null || !isWholeGraph(bytesIn(file), table, opened.axes)) return null;
  return openGraph(addon, path, { dimension: table.dimension, axes: opened.axes, breadth }).catch(() => null);
}

/** Leaves the files as they are where the folder cannot be written to, or the graph of this machine has other bytes. */
async function repair(folder: string, { files }: Manifest, graph: VectorGraph): Promise<void> {
  const made = {
    [GRAPH_FILE]: () => encodeGraph(graph, folder),
    [AXES_FILE]: async () => graph.axes && encodeAxes(graph.axes),
  };
  for (const name of [AXES_FILE, GRAPH_FILE] as const) {
    const path = join(folder, name);
    const aside = `${path}-${process.pid}`;
    try {
      const bytes = await made[name]();
      if (bytes === null || sha256(bytes) !== files[name]?.sha256) continue;
      await writeDurably(aside, bytes);
      await rename(aside, path);
    } catch {
      // The graph in memory serves; only the next start is slower.
      await rm(aside, { force: true }).catch(() => {});
    }
  }
}

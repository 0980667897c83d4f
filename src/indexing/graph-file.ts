import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import type { FileCalls } from '../domain/file-calls.ts';
import { DatelineError } from '../errors.ts';
import { countOf, type VectorTable } from './exact-search.ts';
import { GRAPH_SPACE, type HnswAddon, type HnswGraph } from './hnsw-addon.ts';
import type { NumberRow } from './numbers-in.ts';
import { graphDimension, VectorGraph } from './vector-graph.ts';

const HEADER = 96;

/**
 * The bytes of a graph. The addon writes only to files, so one is made in `folder` and read back. Throws
 * `INDEX_DAMAGED` where it is not whole: the addon reports success also on a full disk.
 */
export async function encodeGraph({ index }: VectorGraph, folder: string, files: FileCalls = disk): Promise<Buffer> {
  const aside = await files.mkdtemp(join(folder, '.building-'));
  try {
    const path = join(aside, 'graph');
    index.writeIndexSync(path);
    const bytes = await files.readFile(path);
    if (isWhole(bytes, index.getCurrentCount(), index.getNumDimensions())) return bytes;
    throw new DatelineError('INDEX_DAMAGED', `${folder} could not take the whole index. Is the disk full?`);
  } finally {
    await files.rm(aside, { recursive: true, force: true });
  }
}

/** The graph in a file, ready to be searched. The file must be verified: damage ends the process. */
export async function openGraph(
  { HierarchicalNSW }: HnswAddon,
  path: string,
  { dimension, axes, breadth }: { dimension: number; axes: VectorTable | null; breadth: number },
): Promise<VectorGraph> {
  const index: HnswGraph = new HierarchicalNSW(GRAPH_SPACE, graphDimension(dimension, axes));
  await index.readIndex(path);
  index.setEf(breadth); // Not in the file.
  return new VectorGraph(index, axes);
}

/** Whether the bytes are a graph over a table of this size, as far as their own lengths say. */
export function isWholeGraph(bytes: NumberRow<Buffer>, table: VectorTable, axes: VectorTable | null): boolean {
  return isWhole(bytes, countOf(table), graphDimension(table.dimension, axes));
}

/**
 * Whether a file of hnswlib (`saveIndex` in hnswalg.h) ends where its own lengths say: a header with the number of
 * elements, the size of each and where in it vector and label are, the elements, and for each the length of its links to upper layers and the links.
 */
function isWhole(bytes: NumberRow<Buffer>, count: number, dimension: number): boolean {
  if (bytes.length < HEADER) return false;
  const header = bytes.subarray(0, HEADER);
  if (Number(header.readBigUInt64LE(16)) !== count) return false;
  const vectorBytes = header.readBigUInt64LE(32) - header.readBigUInt64LE(40);
  if (vectorBytes !== BigInt(Float32Array.BYTES_PER_ELEMENT * dimension)) return false;
  const elementsEnd = HEADER + count * Number(header.readBigUInt64LE(24));
  if (elementsEnd > bytes.length) return false;
  const links = bytes.subarray(elementsEnd, bytes.length);
  let position = 0;
  for (let element = 0; element < count; element++) {
    if (position + 4 > links.length) return false;
    position += 4 + links.readUInt32LE(position);
  }
  return position === links.length;
}

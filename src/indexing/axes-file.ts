import { join } from 'node:path';
import { countOf, inMemory, type VectorTable } from './exact-search.ts';
import { AXES_FILE, type Manifest } from './manifest.ts';
import { numbersIn } from './numbers-in.ts';
import { SnapshotFile } from './snapshot-file.ts';
import type { VerifyFile } from './verify-file.ts';

/** The bytes of axes, one after the other. */
export function encodeAxes({ data }: VectorTable): Buffer {
  const { buffer, byteOffset, byteLength } = data.subarray(0, data.length);
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** How many axes the graph of a snapshot holds its vectors along; 0 for whole vectors. */
export function axesIn({ files, embedder: { dimension } }: Manifest): number {
  return (files[AXES_FILE]?.bytes ?? 0) / Float32Array.BYTES_PER_ELEMENT / dimension;
}

/** The axes of a snapshot's graph, or that it has none. Null where their file is missing, damaged or no axes. */
export async function openAxes(
  folder: string,
  manifest: Manifest,
  verify?: VerifyFile,
): Promise<{ axes: VectorTable | null } | null> {
  const record = manifest.files[AXES_FILE];
  if (record === undefined) return { axes: null };
  const { dimension } = manifest.embedder;
  const file = await SnapshotFile.open(join(folder, AXES_FILE), record, verify);
  if (file === null) return null;
  const axes = inMemory({ data: numbersIn(file, Float32Array), dimension });
  return isCount(countOf(axes), dimension) ? { axes } : null;
}

/** What no digest shows: that a manifest was made by something else. */
function isCount(axes: number, dimension: number): boolean {
  return Number.isInteger(axes) && axes > 0 && axes <= dimension;
}

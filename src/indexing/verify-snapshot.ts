import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileCalls } from '../domain/file-calls.ts';
import { DatelineError } from '../errors.ts';
import { AXES_FILE, DATA_FILES, GRAPH_FILE, MANIFEST, manifestSchema, SCHEMA } from './manifest.ts';
import type { DataFile, FileRecord, Manifest } from './manifest.ts';
import { sha256 } from './sha256.ts';
import { SnapshotFile } from './snapshot-file.ts';
import type { VerifyFile } from './verify-file.ts';

const versionSchema = z.object({ schema: z.number() });

/**
 * The manifest of a snapshot, checked against the id, which is its digest. Throws `INDEX_DAMAGED`, or `INDEX_STALE`
 * where another version of this program wrote it.
 */
export async function readManifest(indexDir: string, id: string, files: FileCalls = disk): Promise<Manifest> {
  const path = join(indexDir, id, MANIFEST);
  const bytes = await files.readFile(path).catch(() => null);
  if (bytes === null || sha256(bytes) !== id) throw damaged(path);
  const content = parseJson(bytes.toString());
  const version = versionSchema.safeParse(content);
  if (!version.success) throw damaged(path);
  if (version.data.schema !== SCHEMA)
    throw new DatelineError('INDEX_STALE', staleAdvice('another version of Dateline'));
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success) throw damaged(path);
  return parsed.data;
}

/** The data files, each of the size and digest that the manifest keeps. Throws `INDEX_DAMAGED`, naming the file. */
export async function readDataFiles(
  folder: string,
  { files: records }: Manifest,
  files: FileCalls = disk,
): Promise<Record<DataFile, Buffer>> {
  const read = await Promise.all(
    DATA_FILES.map(async (name) => {
      const bytes = await readVerified(join(folder, name), records[name], files);
      if (bytes === null) throw damaged(join(folder, name));
      return [name, bytes] as const;
    }),
  );
  return Object.fromEntries(read) as Record<DataFile, Buffer>;
}

/** The data files, checked in the same way and open, to be read by need. Throws `INDEX_DAMAGED`, naming the file. */
export async function openDataFiles(
  folder: string,
  { files: records }: Manifest,
  verify?: VerifyFile,
): Promise<Record<DataFile, SnapshotFile>> {
  const opened = await Promise.all(
    DATA_FILES.map(async (name) => {
      const file = await SnapshotFile.open(join(folder, name), records[name], verify);
      if (file === null) throw damaged(join(folder, name));
      return [name, file] as const;
    }),
  );
  return Object.fromEntries(opened) as Record<DataFile, SnapshotFile>;
}

/** A file's bytes; null where it is missing or not what the record says. */
export async function readVerified(path: string, record: FileRecord, files: FileCalls = disk): Promise<Buffer | null> {
  const bytes = await files.readFile(path).catch(() => null);
  return bytes !== null && bytes.byteLength === record.bytes && sha256(bytes) === record.sha256 ? bytes : null;
}

/** Whether every file of a snapshot, those of the graph too, is as it was written. */
export async function isIntact(indexDir: string, id: string, files: FileCalls = disk): Promise<boolean> {
  try {
    const manifest = await readManifest(indexDir, id, files);
    const folder = join(indexDir, id);
    await readDataFiles(folder, manifest, files);
    for (const name of [GRAPH_FILE, AXES_FILE] as const) {
      const record = manifest.files[name];
      if (record !== undefined && (await readVerified(join(folder, name), record, files)) === null) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof DatelineError) return false;
    throw error;
  }
}

/** What to say of an index that something else wrote. */
export function staleAdvice(madeBy: string): string {
  return `The index was made with ${madeBy}. Run "npm run index".`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function damaged(path: string): DatelineError {
  return new DatelineError('INDEX_DAMAGED', `${path} is missing or damaged. Run "npm run index".`);
}

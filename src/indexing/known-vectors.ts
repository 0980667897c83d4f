import { join } from 'node:path';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import { readCurrent } from './current-snapshot.ts';
import { sameIdentity } from './same-identity.ts';
import { decodeContent } from './snapshot-content.ts';
import { readDataFiles, readManifest } from './verify-snapshot.ts';

/** The vectors of the current snapshot by the text they stand for; empty where it is missing, damaged or of another model. */
export async function knownVectors(indexDir: string, identity: EmbedderIdentity): Promise<Map<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  const id = await readCurrent(indexDir);
  if (id === null) return known;
  try {
    const manifest = await readManifest(indexDir, id);
    if (!sameIdentity(manifest.embedder, identity)) return known;
    const { chunks, table } = decodeContent(await readDataFiles(join(indexDir, id), manifest), identity);
    chunks.forEach(({ text }, position) => {
      known.set(text, table.data.subarray(position * table.dimension, (position + 1) * table.dimension));
    });
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
  }
  return known;
}

import { join } from 'node:path';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import type { FileCalls } from '../domain/file-calls.ts';
import { DatelineError } from '../errors.ts';
import { readCurrent } from './current-snapshot.ts';
import { MAX_CHUNK_TOKENS } from './manifest.ts';
import { sameIdentity } from './same-identity.ts';
import { decodeContent, type SnapshotContent } from './snapshot-content.ts';
import { readDataFiles, readManifest } from './verify-snapshot.ts';

/** What the current snapshot says, of which a build may take over what did not change; null where it is missing, damaged, or of another model or program. */
export async function previousContent(
  indexDir: string,
  identity: EmbedderIdentity,
  files: FileCalls,
): Promise<SnapshotContent | null> {
  const id = await readCurrent(indexDir, files);
  if (id === null) return null;
  try {
    const manifest = await readManifest(indexDir, id, files);
    if (!sameIdentity(manifest.embedder, identity) || manifest.chunks.maxTokens !== MAX_CHUNK_TOKENS) return null;
    return decodeContent(await readDataFiles(join(indexDir, id), manifest, files), identity);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return null;
  }
}

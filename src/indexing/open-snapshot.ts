import { join } from 'node:path';
import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import { readCurrent } from './current-snapshot.ts';
import { whileReading } from './reading-lease.ts';
import { restoreGraph } from './restore-graph.ts';
import { sameIdentity } from './same-identity.ts';
import { serveSnapshot, type SnapshotInMemory } from './serve-snapshot.ts';
import { decodeContent } from './snapshot-content.ts';
import { VectorStore } from './vector-store.ts';
import { readDataFiles, readManifest, staleAdvice } from './verify-snapshot.ts';

/** Questions come to a snapshot as vectors. */
const noEmbeddings: EmbeddingsInterface = {
  embedQuery: () => Promise.reject(new DatelineError('USAGE', 'A snapshot is searched with vectors.')),
  embedDocuments: () => Promise.reject(new DatelineError('USAGE', 'A snapshot does not change.')),
};

/**
 * Opens the snapshot that `CURRENT` names, after every byte of it was verified; a graph that is missing or damaged is
 * made anew from the vectors. Throws `INDEX_MISSING`; `INDEX_DAMAGED`, naming the file; `INDEX_STALE` where the
 * embedder expected is not the one that made it.
 */
export async function openSnapshot(indexDir: string, expected?: EmbedderIdentity): Promise<SnapshotInMemory> {
  for (;;) {
    const id = await readCurrent(indexDir);
    if (id === null) throw new DatelineError('INDEX_MISSING', `There is no index in ${indexDir}. Run "npm run index".`);
    try {
      return await whileReading(indexDir, id, () => open(indexDir, id, expected));
    } catch (error) {
      // A build may have replaced and removed it meanwhile.
      if ((await readCurrent(indexDir)) === id) throw error;
    }
  }
}

async function open(indexDir: string, id: string, expected: EmbedderIdentity | undefined): Promise<SnapshotInMemory> {
  const manifest = await readManifest(indexDir, id);
  if (expected !== undefined && !sameIdentity(manifest.embedder, expected)) {
    throw new DatelineError('INDEX_STALE', staleAdvice(`another embedding model (${manifest.embedder.model})`));
  }
  const folder = join(indexDir, id);
  const content = decodeContent(await readDataFiles(folder, manifest), manifest.embedder);
  const graph = await restoreGraph(folder, manifest, content.table);
  const documents = content.chunks.map(
    ({ articleId, start, end, text }) => new Document({ pageContent: text, metadata: { articleId, start, end } }),
  );
  return serveSnapshot(id, content, new VectorStore(noEmbeddings, { table: content.table, documents, graph }));
}

import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { CorpusWords } from '../domain/corpus-words.ts';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { DatelineError } from '../errors.ts';
import { decodeArticleLines } from './article-line.ts';
import { ArticleStore } from './article-store.ts';
import { readCurrent } from './current-snapshot.ts';
import { decodeTerms } from './keyword-files.ts';
import { KeywordIndex } from './keyword-index.ts';
import type { DataFile, Manifest } from './manifest.ts';
import { numbersIn } from './numbers-in.ts';
import { whileReading } from './reading-lease.ts';
import { restoreGraph } from './restore-graph.ts';
import { sameIdentity } from './same-identity.ts';
import { SentenceTable } from './sentence-table.ts';
import { documentsOf, serveSnapshot, type SnapshotParts } from './serve-snapshot.ts';
import { copiesOf, fitting, requireSame } from './snapshot-content.ts';
import type { SnapshotFile } from './snapshot-file.ts';
import { VectorStore } from './vector-store.ts';
import type { VerifyFile } from './verify-file.ts';
import { openDataFiles, readManifest, staleAdvice } from './verify-snapshot.ts';
import { decodeWords } from './words-file.ts';

/** Questions come to a snapshot as vectors. */
const noEmbeddings: EmbeddingsInterface = {
  embedQuery: () => Promise.reject(new DatelineError('USAGE', 'A snapshot is searched with vectors.')),
  embedDocuments: () => Promise.reject(new DatelineError('USAGE', 'A snapshot does not change.')),
};

/**
 * Opens the snapshot that `CURRENT` names, after every byte of it was verified; a graph that is missing or damaged is
 * made anew from the vectors. Texts, vectors and occurrences are read by need. Throws `INDEX_MISSING`; `INDEX_DAMAGED`,
 * naming the file; `INDEX_STALE` where the embedder expected is not the one that made it.
 */
export async function openSnapshot(
  indexDir: string,
  expected?: EmbedderIdentity,
  verify?: VerifyFile,
): Promise<Snapshot> {
  for (;;) {
    const id = await readCurrent(indexDir);
    if (id === null) throw new DatelineError('INDEX_MISSING', `There is no index in ${indexDir}. Run "npm run index".`);
    try {
      return await whileReading(indexDir, id, () => open(indexDir, id, { expected, verify }));
    } catch (error) {
      // A build may have replaced and removed it meanwhile.
      if ((await readCurrent(indexDir)) === id) throw error;
    }
  }
}

async function open(
  indexDir: string,
  id: string,
  { expected, verify }: { expected: EmbedderIdentity | undefined; verify: VerifyFile | undefined },
): Promise<Snapshot> {
  const manifest = await readManifest(indexDir, id);
  if (expected !== undefined && !sameIdentity(manifest.embedder, expected)) {
    throw new DatelineError('INDEX_STALE', staleAdvice(`another embedding model (${manifest.embedder.model})`));
  }
  const folder = join(indexDir, id);
  const files = await openDataFiles(folder, manifest, verify);
  const { table, ...parts } = fitting(() => partsIn(files, manifest));
  const graph = await restoreGraph(folder, manifest, table, verify);
  const vectors = new VectorStore(noEmbeddings, { table, documents: documentsOf(parts.store), graph });
  return serveSnapshot(id, { ...parts, vectors });
}

function partsIn(files: Record<DataFile, SnapshotFile>, { embedder: { dimension } }: Manifest) {
  const lines = decodeArticleLines(wholly(files['articles.jsonl']));
  const store = new ArticleStore(lines, files['texts.jsonl']);
  const counts = lines.flatMap(({ sentences }) => sentences);
  const table = { data: numbersIn(files['vectors.f32'], Float32Array), dimension };
  requireSame(table.data.length, store.chunkCount * dimension);
  requireSame(files['sentences.i8'].bytes, dimension * counts.reduce((sum, count) => sum + count, 0));
  const terms = decodeTerms(wholly(files['terms.txt']), numbersIn(files['terms.i32'], Int32Array), store.chunkCount);
  return {
    store,
    table,
    copies: copiesOf(lines),
    sentences: new SentenceTable(numbersIn(files['sentences.i8'], Int8Array), dimension, counts),
    keywords: new KeywordIndex(terms),
    words: wordsIn(files),
  } satisfies Omit<SnapshotParts, 'vectors'> & { table: unknown };
}

/** The first question needs them; opening does not. */
function wordsIn({ 'words.txt': text, 'words.i32': numbers }: Record<DataFile, SnapshotFile>): () => CorpusWords {
  let words: CorpusWords | undefined;
  let files: readonly [SnapshotFile, SnapshotFile] | null = [text, numbers];
  return () => {
    if (files !== null) words = decodedWords(files);
    // They may be in memory.
    files = null;
    return words as CorpusWords;
  };
}

function decodedWords([text, numbers]: readonly [SnapshotFile, SnapshotFile]): CorpusWords {
  const { length, subarray } = numbersIn(numbers, Int32Array);
  return fitting(() => decodeWords(wholly(text), subarray(0, length)));
}

function wholly(file: SnapshotFile): Buffer {
  return file.read(0, file.bytes);
}

import * as disk from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { findCopies } from '../corpus/find-copies.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import { countWords } from '../domain/corpus-words.ts';
import type { Embedder } from '../domain/embedder.ts';
import type { FileCalls } from '../domain/file-calls.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';
import { takeBuildLock } from './build-lock.ts';
import type { BuildStage, OnBuildProgress } from './build-progress.ts';
import type { BuildReport } from './build-report.ts';
import { cutArticles } from './cut-articles.ts';
import { readCurrent, replaceCurrent } from './current-snapshot.ts';
import { encodeFiles } from './encode-files.ts';
import { fileFailed } from './file-failed.ts';
import { countTerms } from './keyword-index.ts';
import { knownChunks } from './known-chunks.ts';
import { knownVectors } from './known-vectors.ts';
import { previousContent } from './previous-content.ts';
import { removeOldSnapshots } from './remove-old-snapshots.ts';
import { reportOf } from './report-of.ts';
import { isIntact } from './verify-snapshot.ts';
import { SentenceTable } from './sentence-table.ts';
import { vectorsFor } from './vectors-for.ts';
import { writeSnapshot } from './write-snapshot.ts';

export interface BuildOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Larger files are refused. */
  readonly maxFileBytes: number;
  readonly embedder: Embedder;
  readonly onProgress?: OnBuildProgress;
  readonly signal?: AbortSignal;
  readonly files?: FileCalls;
  /** Take vectors of unchanged texts from the current snapshot. Default true. */
  readonly reuse?: boolean;
}

/**
 * Builds a snapshot of a folder of articles and makes it the current one, when it is whole on the disk; the one before
 * is removed, unless a process is just reading it. Vectors of texts that the current one holds are taken from there. The same files, model and code give
 * the same bytes. Waits for another build. Throws `CORPUS_EMPTY`, what reading and embedding throw,
 * `INDEX_UNWRITABLE`, naming the file, and the signal's reason.
 */
export async function buildSnapshot(options: BuildOptions): Promise<BuildReport> {
  const { indexDir, onProgress, signal, files = disk } = options;
  const onWait = () => onProgress?.({ stage: 'waiting', done: 0, total: 1 });
  try {
    const release = await takeBuildLock({ indexDir, signal, onWait, files });
    try {
      return await build(options);
    } finally {
      await release();
    }
  } catch (error) {
    throw fileFailed(error);
  }
}

async function build(options: BuildOptions): Promise<BuildReport> {
  const { corpusDir, indexDir, maxFileBytes, embedder, onProgress, signal, files = disk, reuse = true } = options;
  const { identity } = embedder;
  const started = performance.now();
  const progress = (stage: BuildStage) => (done: number, total: number) => {
    signal?.throwIfAborted();
    onProgress?.({ stage, done, total });
  };
  // The digest is of the very bytes that were read: a file that changes meanwhile makes the snapshot stale, not wrong.
  const { articles, refused, digest } = await readCorpus({
    dir: corpusDir,
    maxFileBytes,
    onProgress: progress('reading'),
    files,
    ...(signal && { signal }),
  });
  const previous = reuse ? await previousContent(indexDir, identity, files) : null;
  const cut = await cutArticles(articles, { embedder, known: knownChunks(previous), onProgress: progress('chunking') });
  const chunks = cut.flat();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const embedding = vectorsFor({
    chunks: chunks.map((chunk) => sentenceTexts(chunk.sentences, (byId.get(chunk.articleId) as Article).text)),
    embedder,
    known: previous ? knownVectors(previous) : new Map(),
    onProgress: progress('embedding'),
    signal,
  });
  const [{ table, sentences, reused }, { copies, keywords, words }] = await Promise.all([
    embedding,
    countMeanwhile(articles, byId, chunks),
  ]);
  const sentenceTable = new SentenceTable(
    sentences,
    table.dimension,
    chunks.map((chunk) => chunk.sentences.length),
  );
  const content = { articles, chunks, copies, table, sentences: sentenceTable, keywords, words };
  const scratch = { folder: indexDir, calls: files };
  const { id, files: contents } = await encodeFiles(
    content,
    { identity, corpus: digest },
    scratch,
    progress('indexing'),
  );
  progress('writing')(0, 1);
  const unchanged = await publish(indexDir, { id, contents }, files);
  onProgress?.({ stage: 'writing', done: 1, total: 1 });
  return reportOf(
    { articles, refused },
    { snapshotId: id, unchanged, chunks: chunks.length, reusedVectors: reused, started },
  );
}

/** What another process does not compute, in three steps: between them it is given its next texts. */
async function countMeanwhile(
  articles: readonly Article[],
  byId: ReadonlyMap<string, Article>,
  chunks: readonly Chunk[],
) {
  await setImmediate();
  const copies = findCopies(articles).groups;
  await setImmediate();
  const keywords = countTerms(chunks.map(({ text }) => text));
  await setImmediate();
  return { copies, keywords, words: countWords(byId, chunks) };
}

/** Writes the snapshot unless it is there, whole, and serves it. Whether nothing had to be done. */
async function publish(
  indexDir: string,
  { id, contents }: { id: string; contents: Readonly<Record<string, Buffer>> },
  files: FileCalls,
): Promise<boolean> {
  const previous = await readCurrent(indexDir, files);
  const present = await isIntact(indexDir, id, files);
  const unchanged = present && previous === id;
  if (!present) await writeSnapshot(indexDir, id, contents, files);
  if (!unchanged) await replaceCurrent(indexDir, id, files);
  // What cannot be removed now is removed by the next build; this one has done its work.
  await removeOldSnapshots(indexDir, [id], files).catch(() => {});
  return unchanged;
}

import { findCopies } from '../corpus/find-copies.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Chunk } from '../domain/chunk.ts';
import { countWords } from '../domain/corpus-words.ts';
import type { Embedder, EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import type { BuildStage, OnBuildProgress } from '../indexing/build-progress.ts';
import type { BuildReport } from '../indexing/build-report.ts';
import { cutArticles } from '../indexing/cut-articles.ts';
import { reportOf } from '../indexing/report-of.ts';
import { sameIdentity } from '../indexing/same-identity.ts';
import { sha256 } from '../indexing/sha256.ts';
import { termsOf } from '../indexing/terms.ts';
import { whileBuilding } from './builder-lock.ts';
import { clearGenerations } from './clear-generations.ts';
import { currentGeneration } from './current-generation.ts';
import type { Database, Session } from './database.ts';
import { generationId, manifestOf, readGenerationManifest } from './generation-manifest.ts';
import { digestsOf, planRows, type PlannedArticle } from './plan-rows.ts';
import { CREATE_GRAPH } from './schema.ts';
import { prepareSchema } from './prepare-schema.ts';
import { removeUnfinished, switchGeneration } from './switch-generation.ts';
import { writeArticles, type WriteOptions } from './write-articles.ts';

export interface GenerationOptions {
  readonly database: Database;
  readonly corpusDir: string;
  /** Larger files are refused. */
  readonly maxFileBytes: number;
  readonly embedder: Embedder;
  readonly onProgress?: OnBuildProgress;
  readonly signal?: AbortSignal;
  /** Take over what is there and unchanged. Default true. */
  readonly reuse?: boolean;
}

/** Articles that are written in one transaction. */
const BATCH = 32;

/**
 * Builds a generation of a folder of articles beside the one that is served, and serves it in one step when it is whole.
 * Only articles that changed are sent. Waits for another build. Throws what reading and embedding throw,
 * `INDEX_UNREACHABLE`, `INDEX_UNWRITABLE` and the signal's reason.
 */
export async function buildGeneration(options: GenerationOptions): Promise<BuildReport> {
  const { database, embedder, onProgress, signal } = options;
  const onWait = () => onProgress?.({ stage: 'waiting', done: 0, total: 1 });
  return database.session((session) =>
    whileBuilding(session, { onWait, signal }, async () => {
      await prepareSchema(session, embedder.identity.dimension);
      return build(session, options);
    }),
  );
}

async function build(session: Session, options: GenerationOptions): Promise<BuildReport> {
  const { corpusDir, maxFileBytes, embedder, onProgress, signal, reuse = true } = options;
  const started = performance.now();
  const progress = (stage: BuildStage) => (done: number, total: number) => {
    signal?.throwIfAborted();
    onProgress?.({ stage, done, total });
  };
  const { articles, refused, digest } = await readCorpus({
    dir: corpusDir,
    maxFileBytes,
    onProgress: progress('reading'),
    ...(signal && { signal }),
  });
  const cut = await cutArticles(articles, { embedder, onProgress: progress('chunking') });
  const wholes = articles.map((article, at) => ({ article, chunks: cut[at] as readonly Chunk[] }));
  const chunks = wholes.flatMap((whole) => whole.chunks);
  const digests = digestsOf(wholes);
  const { frequencies, terms } = countFrequencies(chunks);
  const manifest = manifestOf(embedder.identity, {
    corpus: digest,
    content: sha256(digests.join('\n')),
    articles: articles.length,
    chunks: chunks.length,
    terms,
  });
  const id = generationId(manifest);
  const before = await currentGeneration(session);
  const unchanged = reuse && before?.id === id;
  let reusedVectors = chunks.length;
  if (unchanged) await removeUnfinished(session, before.generation);
  else {
    const served = before?.generation ?? 0;
    const sameModel = before !== null && isOfModel(before.manifest, embedder.identity);
    const plan = await planRows(session, { wholes, digests, served, reuse: reuse && sameModel });
    const sent = plan.added.reduce((count, { whole }) => count + whole.chunks.length, 0);
    const written = { generation: plan.generation, embedder, reuse, signal };
    const found = await writeAll(session, plan.added, written, progress('embedding'));
    reusedVectors = chunks.length - sent + found;
    progress('indexing')(0, 1);
    await session.query(CREATE_GRAPH);
    if (sent > 0) await session.query('ANALYZE dateline_articles, dateline_chunks');
    progress('writing')(0, 1);
    await switchGeneration(session, {
      before: served,
      generation: plan.generation,
      id,
      manifest: JSON.stringify(manifest),
      copies: findCopies(articles).groups,
      words: countWords(new Map(articles.map((article) => [article.id, article])), chunks),
      gone: plan.gone,
      frequencies,
    });
  }
  await clearGenerations(session);
  onProgress?.({ stage: 'writing', done: 1, total: 1 });
  return reportOf({ articles, refused }, { snapshotId: id, unchanged, chunks: chunks.length, reusedVectors, started });
}

async function writeAll(
  session: Session,
  added: readonly PlannedArticle[],
  options: WriteOptions,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  let found = 0;
  for (let done = 0; done < added.length; done += BATCH) {
    onProgress(done, added.length);
    found += await writeArticles(session, added.slice(done, done + BATCH), options);
  }
  onProgress(added.length, added.length);
  return found;
}

/** In how many chunks each term occurs, and how many terms there are in all. */
function countFrequencies(chunks: readonly Chunk[]) {
  const frequencies = new Map<string, number>();
  let terms = 0;
  for (const { text } of chunks) {
    const all = termsOf(text);
    terms += all.length;
    for (const term of new Set(all)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return { frequencies, terms };
}

function isOfModel(manifest: string, identity: EmbedderIdentity): boolean {
  try {
    return sameIdentity(readGenerationManifest(manifest).embedder, identity);
  } catch (error) {
    if (error instanceof DatelineError) return false;
    throw error;
  }
}

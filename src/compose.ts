import { fileURLToPath } from 'node:url';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { askSuggestions } from './answering/suggesting/ask-suggestions.ts';
import { candidateQuestions } from './answering/suggesting/candidate-questions.ts';
import type { Suggestion } from './answering/suggesting/suggestion.ts';
import type { StatementToVerify, Verdict } from './answering/verify/verify-statement.ts';
import type { Writer } from './answering/writer.ts';
import { buildEnvironment, type Config } from './config.ts';
import type { Embedder } from './domain/embedder.ts';
import type { Snapshot } from './domain/snapshot.ts';
import type { OnBuildProgress } from './indexing/build-progress.ts';
import type { BuildReport } from './indexing/build-report.ts';
import { buildSnapshot } from './indexing/build-snapshot.ts';
import { readCurrent } from './indexing/current-snapshot.ts';
import { ensureSnapshot } from './indexing/ensure-snapshot.ts';
import { openSnapshot } from './indexing/open-snapshot.ts';
import { watchCurrent } from './indexing/watch-current.ts';
import { createChatModel } from './models/create-chat-model.ts';
import { createEmbedder } from './models/create-embedder.ts';
import { articleSummary, articleView } from './server/article-view.ts';
import { completeAnswer } from './server/complete-answer.ts';
import type { DatelineApi } from './server/dateline-api.ts';
import { askSnapshot } from './serving/ask-snapshot.ts';
import { healthOf } from './serving/health-of.ts';
import { IndexBuilds } from './serving/index-builds.ts';
import { publicReason } from './serving/public-reason.ts';
import { runBuild } from './serving/run-build.ts';
import { ServedSnapshot } from './serving/served-snapshot.ts';
import { passGate } from './writing/gate.ts';
import { createWriter } from './writing/create-writer.ts';
import { embeddingSimilarity } from './writing/similarity.ts';

/** The whole product behind its doors. Close it, or the embedding process keeps Node running. */
export interface Dateline extends DatelineApi {
  close(): Promise<void>;
}

export interface DatelineOptions {
  readonly onProgress?: OnBuildProgress;
  /** Take over each snapshot that becomes current, without a restart. Default false. */
  readonly watch?: boolean;
  /** Receives why a snapshot that became current was not taken over; the one before is served on. */
  readonly onSwapFailed?: (error: unknown) => void;
  /** Receives why a build that this product started failed. */
  readonly onBuildFailed?: (error: unknown) => void;
  /** Find starter and follow-up questions by asking them. Default true. */
  readonly suggest?: boolean;
  /** Answer with the best there is instead of refusing; for measuring the choice of quotes alone. Default false. */
  readonly neverRefuse?: boolean;
  /** Writes the answers in place of the model that `LLM_BASE_URL` names; its limits are still those of `LLM_*`. */
  readonly chatModel?: BaseChatModel;
  /** Receives that the language model failed and how, never its own words. */
  readonly onModelFailed?: (error: Error) => void;
}

/** Says of a statement whether its quotes support it. */
export interface Gate {
  pass(statement: StatementToVerify): Promise<Verdict>;
  close(): Promise<void>;
}

const MODELS_DIR = fileURLToPath(new URL('../models', import.meta.url));
/** Builds run from `dist`, also where this file runs from `src` (tests, tsx): Node 20 does not run TypeScript. */
const COMMAND_LINE = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const MOST_SUGGESTIONS = 24;
const STARTERS = 4;

/** Opens the index, building it first where it is missing, stale or damaged, and answers from it. */
export async function createDateline(
  config: Config,
  {
    onProgress = () => {},
    watch = false,
    onSwapFailed = () => {},
    onBuildFailed = () => {},
    suggest = true,
    neverRefuse = false,
    chatModel,
    onModelFailed = () => {},
  }: DatelineOptions = {},
): Promise<Dateline> {
  const embedder = await openEmbedder(config);
  const closing = new AbortController();
  try {
    const writer = await openWriter(config, embedder, { chatModel, onModelFailed });
    const embedQuery = (text: string) => embedder.embedQuery(text);
    const first = await ensureSnapshot(indexOptions(config, embedder, onProgress));
    const served = new ServedSnapshot(first, {
      currentId: () => readCurrent(config.indexDir),
      open: () => openSnapshot(config.indexDir, embedder.identity),
      suggest: async (snapshot) => (suggest ? suggestionsFor(snapshot, embedQuery, closing.signal) : []),
      onSuggestFailed: (error) => closing.signal.aborted || onSwapFailed(error),
    });
    await served.findSuggestions();
    const builds = new IndexBuilds({
      run: async (onBuildProgress, signal) => {
        await runBuild({ entry: COMMAND_LINE, env: buildEnvironment(config), onProgress: onBuildProgress, signal });
        await served.takeOver();
      },
      publicReason: (error) => publicReason(error, { CORPUS_DIR: config.corpusDir, INDEX_DIR: config.indexDir }),
      onFailed: onBuildFailed,
    });
    const watching = watch ? followCurrent() : Promise.resolve();
    async function followCurrent(): Promise<void> {
      for await (const id of watchCurrent(config.indexDir, closing.signal)) {
        if (id === served.current.snapshot.id) continue;
        try {
          await served.takeOver();
          builds.note(null);
        } catch (error) {
          builds.note(error);
          onSwapFailed(error);
        }
      }
    }
    const indexState = () => {
      const { snapshot, since } = served.current;
      const { id, articles, chunks } = snapshot;
      const counts = { articles: articles.size, chunks: chunks.length };
      return { snapshot: id, servedSince: since.toISOString(), ...counts, build: builds.state };
    };
    return {
      ask: (request, signal) => askSnapshot(request, { ...served.current, embedQuery, neverRefuse, writer }, signal),
      articles: () => {
        const { snapshot, suggestions } = served.current;
        return {
          snapshot: snapshot.id,
          articles: [...snapshot.articles.values()].map((article) => articleSummary(article, snapshot)),
          starters: suggestions.slice(0, STARTERS).map(({ question }) => question),
        };
      },
      article: (id) => {
        const { snapshot } = served.current;
        const article = snapshot.articles.get(id);
        return article ? articleView(article, snapshot) : null;
      },
      status: () => ({ ready: true, ...indexState() }),
      health: () => healthOf(served.current.snapshot, builds.state),
      indexState,
      rebuild: () => {
        builds.start();
        return indexState();
      },
      close: async () => {
        closing.abort();
        await Promise.all([watching, builds.close()]);
        await served.settled();
        await embedder.close();
      },
    };
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

/** Builds a snapshot of the corpus and makes it the current one. */
export async function buildIndex(
  config: Config,
  { onProgress = () => {}, signal }: Pick<DatelineOptions, 'onProgress'> & { readonly signal?: AbortSignal } = {},
): Promise<BuildReport> {
  const embedder = await openEmbedder(config);
  try {
    return await buildSnapshot({ ...indexOptions(config, embedder, onProgress), ...(signal && { signal }) });
  } finally {
    await embedder.close();
  }
}

/** The gate that every sentence of a language model goes through. Close it, or the embedding process keeps Node running. */
export async function openGate(config: Config): Promise<Gate> {
  const embedder = await openEmbedder(config);
  const similarity = embeddingSimilarity(embedder);
  return { pass: (statement) => passGate(statement, similarity), close: () => embedder.close() };
}

function openEmbedder({ embeddingModel }: Config): Promise<Embedder> {
  return createEmbedder({ model: embeddingModel, modelsDir: MODELS_DIR });
}

async function openWriter(
  { llm }: Config,
  embedder: Embedder,
  { chatModel, onModelFailed }: { chatModel: BaseChatModel | undefined; onModelFailed: (error: Error) => void },
): Promise<Writer | undefined> {
  if (!llm) return undefined;
  const model = chatModel ? { chat: chatModel } : { chat: await createChatModel(llm), announcesEnd: true };
  const similarity = embeddingSimilarity(embedder);
  return createWriter(llm.model, { model, similarity, limits: llm, secret: llm.apiKey, onFailure: onModelFailed });
}

function indexOptions({ corpusDir, indexDir, maxFileBytes }: Config, embedder: Embedder, onProgress: OnBuildProgress) {
  return { corpusDir, indexDir, maxFileBytes, embedder, onProgress };
}

function suggestionsFor(
  snapshot: Snapshot,
  embedQuery: Embedder['embedQuery'],
  signal: AbortSignal,
): Promise<Suggestion[]> {
  return askSuggestions(
    candidateQuestions(snapshot, 2 * MOST_SUGGESTIONS),
    (question) => completeAnswer(askSnapshot({ question }, { snapshot, suggestions: [], embedQuery }, signal)),
    MOST_SUGGESTIONS,
  );
}

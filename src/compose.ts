import { fileURLToPath } from 'node:url';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { answerQuestion } from './answering/answer-question.ts';
import { askSuggestions } from './answering/suggesting/ask-suggestions.ts';
import { candidateQuestions } from './answering/suggesting/candidate-questions.ts';
import { followUpsFor, type Suggestion } from './answering/suggesting/suggestion.ts';
import type { StatementToVerify, Verdict } from './answering/verify/verify-statement.ts';
import type { Writer } from './answering/writer.ts';
import type { Config } from './config.ts';
import type { Embedder } from './domain/embedder.ts';
import type { Snapshot } from './domain/snapshot.ts';
import { DatelineError } from './errors.ts';
import type { OnBuildProgress } from './indexing/build-progress.ts';
import type { BuildReport } from './indexing/build-report.ts';
import { buildSnapshot } from './indexing/build-snapshot.ts';
import { ensureSnapshot } from './indexing/ensure-snapshot.ts';
import { openSnapshot } from './indexing/open-snapshot.ts';
import { watchCurrent } from './indexing/watch-current.ts';
import { createChatModel } from './models/create-chat-model.ts';
import { createEmbedder } from './models/create-embedder.ts';
import type { AnswerEvent } from './protocol/answer-event.ts';
import type { AskRequest, Filter } from './protocol/ask-request.ts';
import { filterArticles } from './retrieval/article-filter.ts';
import { HybridRetriever } from './retrieval/hybrid-retriever.ts';
import { articleSummary, articleView } from './server/article-view.ts';
import { completeAnswer } from './server/complete-answer.ts';
import type { DatelineApi } from './server/dateline-api.ts';
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

/** What one question sees from start to end. */
interface Served {
  readonly snapshot: Snapshot;
  readonly suggestions: readonly Suggestion[];
  readonly neverRefuse?: boolean;
  readonly writer?: Writer | undefined;
}

const MODELS_DIR = fileURLToPath(new URL('../models', import.meta.url));
const MOST_SUGGESTIONS = 24;
const STARTERS = 4;

/** Opens the index, building it first where it is missing, stale or damaged, and answers from it. */
export async function createDateline(
  config: Config,
  {
    onProgress = () => {},
    watch = false,
    onSwapFailed = () => {},
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
    const findSuggestions = (snapshot: Snapshot) => (suggest ? suggestionsFor(snapshot, embedder) : []);
    const first = await ensureSnapshot(indexOptions(config, embedder, onProgress));
    let served: Served = { snapshot: first, suggestions: await findSuggestions(first) };
    const watching = watch ? followCurrent() : Promise.resolve();
    async function followCurrent(): Promise<void> {
      for await (const id of watchCurrent(config.indexDir, closing.signal)) {
        if (id === served.snapshot.id) continue;
        try {
          const snapshot = await openSnapshot(config.indexDir, embedder.identity);
          served = { snapshot, suggestions: [] };
          served = { snapshot, suggestions: await findSuggestions(snapshot) };
        } catch (error) {
          onSwapFailed(error);
        }
      }
    }
    return {
      ask: (request, signal) => ask(request, { ...served, neverRefuse, writer }, embedder, signal),
      articles: () => {
        const { snapshot, suggestions } = served;
        return {
          snapshot: snapshot.id,
          articles: [...snapshot.articles.values()].map((article) => articleSummary(article, snapshot)),
          starters: suggestions.slice(0, STARTERS).map(({ question }) => question),
        };
      },
      article: (id) => {
        const article = served.snapshot.articles.get(id);
        return article ? articleView(article, served.snapshot) : null;
      },
      status: () => {
        const { id, articles, chunks } = served.snapshot;
        return { ready: true, snapshot: id, articles: articles.size, chunks: chunks.length };
      },
      close: async () => {
        closing.abort();
        await watching;
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
  { onProgress = () => {} }: Pick<DatelineOptions, 'onProgress'> = {},
): Promise<BuildReport> {
  const embedder = await openEmbedder(config);
  try {
    return await buildSnapshot(indexOptions(config, embedder, onProgress));
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

async function* ask(
  request: AskRequest,
  { snapshot, suggestions, neverRefuse = false, writer }: Served,
  embedder: Embedder,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const filtered = request.filter && filterArticles(snapshot.articles.values(), known(request.filter, snapshot));
  const undated = filtered?.undated ?? 0;
  const parts = {
    snapshot,
    neverRefuse,
    writer: request.mode === 'extractive' ? undefined : writer,
    articleIds: filtered?.ids,
    notices:
      undated > 0
        ? [{ code: 'undated-left-out', text: `${undated} undated articles were left out by the dates.` }]
        : [],
    followUps: (question: string, cited: readonly string[]) => followUpsFor(question, cited, suggestions),
    retrieve: async (question: string, articleIds: ReadonlySet<string> | undefined) => {
      const retriever = new HybridRetriever({ snapshot, embedQuery: (text) => embedder.embedQuery(text), articleIds });
      return (await retriever.invoke(question)).map(({ metadata }) => metadata);
    },
  };
  yield* answerQuestion(request, parts, signal);
}

/** The filter, once all that it names is there. Throws `FILTER_UNKNOWN`. */
function known(filter: Filter, { articles }: Snapshot): Filter {
  const publishers = new Set([...articles.values()].map(({ publisher }) => publisher));
  const unknown = [
    ...(filter.publishers ?? []).filter((publisher) => !publishers.has(publisher)),
    ...(filter.articleIds ?? []).filter((id) => !articles.has(id)),
  ];
  if (unknown.length === 0) return filter;
  const listed = unknown.slice(0, 3).map((value) => (value === null ? 'an unknown publisher' : JSON.stringify(value)));
  throw new DatelineError('FILTER_UNKNOWN', `The filter names what no article here has: ${listed.join(', ')}.`);
}

function suggestionsFor(snapshot: Snapshot, embedder: Embedder): Promise<Suggestion[]> {
  const { signal } = new AbortController();
  return askSuggestions(
    candidateQuestions(snapshot, 2 * MOST_SUGGESTIONS),
    (question) => completeAnswer(ask({ question }, { snapshot, suggestions: [] }, embedder, signal)),
    MOST_SUGGESTIONS,
  );
}

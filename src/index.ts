import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { z } from 'zod';
import { createDateline as compose } from './compose.ts';
import { type Config, parseConfig } from './config.ts';
import { DatelineError } from './errors.ts';
import type { BuildProgress } from './indexing/build-progress.ts';
import { DatelineRetriever, type DatelineRetrieverInput } from './library/dateline-retriever.ts';
import { PassageStore } from './library/passage-store.ts';
import type { Answer } from './protocol/answer.ts';
import type { AnswerEvent } from './protocol/answer-event.ts';
import type { ArticleList, ArticleView } from './protocol/article-view.ts';
import { askRequestSchema, type AskRequest } from './protocol/ask-request.ts';
import { searchRequestSchema, type PassageList, type SearchRequest } from './protocol/passage-list.ts';
import { completeAnswer } from './server/complete-answer.ts';

export type { PassageMetadata } from './library/passage-document.ts';
export type { Citation } from './protocol/citation.ts';
export type { Claim } from './protocol/claim.ts';
export type { Filter, Turn } from './protocol/ask-request.ts';
export type { PassageView } from './protocol/passage-list.ts';
export type { Answer, AnswerEvent, ArticleList, ArticleView, AskRequest, BuildProgress, PassageList, SearchRequest };
export type { ErrorCode } from './errors.ts';
export { DatelineError, DatelineRetriever, PassageStore };

export interface DatelineOptions {
  /** The folder of articles; default `corpus` of the working directory. */
  readonly corpusDir?: string;
  /** The folder of the index, built there where it is missing or stale; default `index` of the working directory. */
  readonly indexDir?: string;
  /** As the setting `EMBEDDING_MODEL`; default the model in the package. */
  readonly embeddingModel?: string;
  /** A LangChain chat model that writes the answers, each sentence checked; without one they are made of quotes. */
  readonly chatModel?: BaseChatModel;
  /** Take over each index that is built there while this runs, and build it when the articles have changed. Default false. */
  readonly watch?: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Receives what went wrong and was done without: the language model, the embedding model, a build. */
  readonly onTrouble?: (error: unknown) => void;
  /** Breaks off the opening, a first build too; its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** An open corpus. Close it, or the embedding process keeps Node running. */
export interface Dateline {
  /** The answer; also where there is none: its status is then `not-found`. Throws the signal's reason, or `DatelineError`: `USAGE` for what no question can be, `FILTER_UNKNOWN`. */
  ask(request: AskRequest | string, options?: { readonly signal?: AbortSignal }): Promise<Answer>;
  /** The same while it is made: `sources`, each verified `statement`, `notice`s, then `answer`. Ends early when the signal aborts. */
  stream(request: AskRequest | string, options?: { readonly signal?: AbortSignal }): AsyncGenerator<AnswerEvent>;
  /** Passages by meaning and by words. Throws `FILTER_UNKNOWN`. */
  search(request: SearchRequest): Promise<PassageList>;
  /** The same search as a LangChain retriever. */
  retriever(fields?: Omit<DatelineRetrieverInput, 'search'>): DatelineRetriever;
  /** The vectors alone, as a LangChain vector store. */
  readonly store: PassageStore;
  articles(): ArticleList;
  /** Null where no article has this id. */
  article(id: string): Promise<ArticleView | null>;
  close(): Promise<void>;
}

/**
 * Opens a folder of articles, building its index first where that is missing or stale. The environment and `.env` are
 * not read. Throws `DatelineError`, whose `code` and message say what to do.
 */
export async function createDateline(options: DatelineOptions = {}): Promise<Dateline> {
  const { chatModel, watch = false, onProgress, onTrouble = () => {}, signal } = options;
  const dateline = await compose(configOf(options), {
    ...(onProgress && { onProgress }),
    ...(chatModel && { chatModel }),
    watch,
    signal,
    suggest: false,
    onSwapFailed: onTrouble,
    onBuildFailed: onTrouble,
    onModelFailed: onTrouble,
    onEmbedderFailed: onTrouble,
  });
  const stream: Dateline['stream'] = async function* (request, { signal: asking = new AbortController().signal } = {}) {
    const asked = typeof request === 'string' ? { question: request } : request;
    yield* dateline.ask(checked(askRequestSchema, asked), asking);
  };
  const search: Dateline['search'] = async (request) => dateline.search(checked(searchRequestSchema, request));
  return {
    stream,
    ask: async (request, asking) => {
      const answer = completeAnswer(stream(request, asking));
      return answer.catch((error: unknown) => {
        asking?.signal?.throwIfAborted();
        throw error;
      });
    },
    search,
    retriever: (fields) => new DatelineRetriever({ ...fields, search }),
    store: new PassageStore(dateline),
    articles: () => dateline.articles(),
    article: (id) => dateline.article(id),
    close: () => dateline.close(),
  };
}

function checked<Schema extends z.ZodTypeAny>(schema: Schema, request: unknown): z.output<Schema> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data as z.output<Schema>;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'The request'}: ${message}.`);
  throw new DatelineError('USAGE', faults.join(' '), { cause: parsed.error });
}

function configOf({ corpusDir, indexDir, embeddingModel, chatModel }: DatelineOptions): Config {
  const writes = chatModel && { LLM: 'openai', LLM_MODEL: chatModel.getName() };
  return parseConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, EMBEDDING_MODEL: embeddingModel, ...writes });
}

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { askSuggestions } from './answering/suggesting/ask-suggestions.ts';
import { candidateQuestions } from './answering/suggesting/candidate-questions.ts';
import type { Suggestion } from './answering/suggesting/suggestion.ts';
import type { Writer } from './answering/writer.ts';
import { corpusOf, openHome } from './compose-index.ts';
import { addEnvironment, buildEnvironment, type Config } from './config.ts';
import { listArticleFiles } from './corpus/list-article-files.ts';
import type { Embedder } from './domain/embedder.ts';
import type { Snapshot } from './domain/snapshot.ts';
import { DatelineError, messageOf } from './errors.ts';
import type { OnBuildProgress } from './indexing/build-progress.ts';
import type { IndexHome } from './indexing/index-home.ts';
import { watchCurrent } from './indexing/watch-current.ts';
import { createChatModel } from './models/create-chat-model.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import type { Filter } from './protocol/ask-request.ts';
import type { PassageView } from './protocol/passage-list.ts';
import { articleSummary, articleView } from './server/article-view.ts';
import { completeAnswer } from './server/complete-answer.ts';
import type { DatelineApi } from './server/dateline-api.ts';
import { askSnapshot, type AskParts } from './serving/ask-snapshot.ts';
import { FeedLooks, type FeedLooksParts } from './serving/feed-looks.ts';
import { healthOf } from './serving/health-of.ts';
import { LiveIndex } from './serving/live-index.ts';
import { nearestPassages } from './serving/nearest-passages.ts';
import { publicReason } from './serving/public-reason.ts';
import { QueryVectors } from './serving/query-vectors.ts';
import { runAdd } from './serving/run-add.ts';
import { runBuild } from './serving/run-build.ts';
import { searchSnapshot } from './serving/search-snapshot.ts';
import { SentenceScores } from './serving/sentence-scores.ts';
import { ServedSnapshot } from './serving/served-snapshot.ts';
import { type Ahead, startAhead } from './compose-ahead.ts';
import { embeddingSimilarity } from './writing/similarity.ts';

/** The whole product behind its doors. Close it, or the embedding process keeps Node running. */
export interface Dateline extends DatelineApi {
  /** The passages whose vectors are nearest, by cosine. Throws `FILTER_UNKNOWN`. */
  nearest(vector: readonly number[], k: number, filter?: Filter): Promise<PassageView[]>;
  /** The vector of a question, of unit length; null where there is no model, or it failed. */
  embedQuery(text: string): Promise<number[] | null>;
  close(): Promise<void>;
}

export interface DatelineOptions {
  readonly onProgress?: OnBuildProgress;
  /** Take over each snapshot that becomes current and, with `WATCH_CORPUS`, build one when the corpus has changed. Default false. */
  readonly watch?: boolean;
  /** Receives why a snapshot that became current was not taken over; the one before is served on. */
  readonly onSwapFailed?: (error: unknown) => void;
  /** Receives why a new snapshot is served without suggested questions. */
  readonly onSuggestFailed?: (error: unknown) => void;
  /** Receives why a build that this product started failed. */
  readonly onBuildFailed?: (error: unknown) => void;
  /** With `watch`: what is told of looks at the feeds that `FEEDS` names. */
  readonly feeds?: Pick<FeedLooksParts, 'onLooked' | 'onFailed'>;
  /** Find starter and follow-up questions by asking them. Default true. */
  readonly suggest?: boolean;
  /** Answer with the best there is instead of refusing; for measuring the choice of quotes alone. Default false. */
  readonly neverRefuse?: boolean;
  /** Writes the answers in place of the model that `LLM_BASE_URL` names; its limits are still those of `LLM_*`. */
  readonly chatModel?: BaseChatModel;
  /** Receives that the language model failed and how, never its own words. */
  readonly onModelFailed?: (error: Error) => void;
  /** Receives why articles are searched by words alone: at the start, or for a question. */
  readonly onEmbedderFailed?: (error: unknown) => void;
  /** What was begun before this program was read; whoever began it ends it. */
  readonly ahead?: Ahead;
  /** Breaks off the opening, a first build too; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** Builds run from `dist`, also where this file runs from `src` (tests, tsx): Node 20 does not run TypeScript. */
const COMMAND_LINE = join(PACKAGE_ROOT, 'dist/cli.js');
const MOST_SUGGESTIONS = 24;
const STARTERS = 4;
/** Chunks of a corpus whose suggestions are there when it is opened; those of a larger one are looked for so many milliseconds later. */
const SUGGESTED_AT_ONCE = 5000;
const SUGGESTED_AFTER = 1000;

/** Opens the index, building it first where it is missing, stale or damaged, and answers from it. */
export async function createDateline(
  config: Config,
  {
    onProgress = () => {},
    watch = false,
    onSwapFailed = () => {},
    onSuggestFailed = () => {},
    onBuildFailed = () => {},
    feeds: feedReports,
    suggest = true,
    neverRefuse = false,
    chatModel,
    onModelFailed = () => {},
    onEmbedderFailed = () => {},
    ahead: begun,
    signal: stopped = new AbortController().signal,
  }: DatelineOptions = {},
): Promise<Dateline> {
  const home = await openHome(config);
  const ahead = begun ?? startAhead(config);
  const { digest, verify } = ahead.reading ?? {};
  const embedder = await ahead.embedder.catch(unlessServed(home, onEmbedderFailed));
  const closing = new AbortController();
  const ending = AbortSignal.any([closing.signal, stopped]);
  try {
    stopped.throwIfAborted();
    const writer = embedder && (await openWriter(config, embedder, { chatModel, onModelFailed }));
    const vectors = new QueryVectors(embedder, onEmbedderFailed);
    const embedQuery = (text: string) => vectors.of(text);
    const scores = embedder?.crossEncoder ? new SentenceScores(embedder.crossEncoder, onEmbedderFailed) : null;
    const models = { embedQuery, ...(scores && { score: scores.of.bind(scores) }) };
    if (watch && embedder && feedReports) await fillEmptyCorpus(config, feedReports, stopped);
    const first = embedder
      ? await home.ensure({ embedder, onProgress, digest, verify, signal: stopped })
      : await home.open();
    const served = new ServedSnapshot(first, {
      currentId: home.currentId,
      open: () => home.open(embedder?.identity),
      suggest: async (snapshot) => (suggest ? suggestionsFor(snapshot, models, ending) : []),
      onSuggestFailed: (error) => ending.aborted || onSuggestFailed(error),
    });
    // In a large corpus they take longer than anybody waits for the first page.
    if (first.chunkCount <= SUGGESTED_AT_ONCE) await served.findSuggestions();
    else
      setTimeout(SUGGESTED_AFTER, null, { signal: ending, ref: false })
        .then(() => served.findSuggestions())
        .catch((error: unknown) => ending.aborted || onSuggestFailed(error));
    const isServed = (id: string) => served.current.snapshot.id === id;
    const live = new LiveIndex({
      served,
      build: (onBuildProgress, signal) =>
        runBuild({ entry: COMMAND_LINE, env: buildEnvironment(config), onProgress: onBuildProgress, signal }),
      publicReason: (error) => publicReason(error, { CORPUS_DIR: config.corpusDir, INDEX_DIR: config.indexDir }),
      currentIds: watch
        ? (signal) => watchCurrent({ currentId: home.currentId, interval: home.lookEvery, signal, isServed })
        : undefined,
      corpus: embedder && watch && config.watchCorpus ? corpusOf(config, home, embedder) : undefined,
      onSwapFailed,
      onBuildFailed,
    });
    const feeds = watch && feedReports ? openFeeds(config, feedReports) : null;
    return {
      ask: (request, signal) =>
        askSnapshot(request, { ...live.served, ...models, neverRefuse, writer: writer ?? undefined }, signal),
      search: (request) => searchSnapshot(request, { snapshot: live.served.snapshot, embedQuery }),
      nearest: (vector, k, filter) => nearestPassages(vector, k, filter, live.served.snapshot),
      embedQuery,
      articles: () => {
        const { snapshot, suggestions } = live.served;
        return {
          snapshot: snapshot.id,
          articles: [...snapshot.articles.values()].map((article) => articleSummary(article, snapshot)),
          starters: suggestions.slice(0, STARTERS).map(({ question }) => question),
        };
      },
      article: async (id) => {
        const { snapshot } = live.served;
        const article = snapshot.articles.get(id);
        return article ? snapshot.read(() => articleView(article, snapshot)) : null;
      },
      status: () => ({ ready: true, ...live.state }),
      health: () =>
        healthOf(live.served.snapshot, { vectors, scores }, live.build, { homeFailure: home.failure(), feeds }),
      indexState: () => live.state,
      rebuild: () => {
        live.rebuild();
        return live.state;
      },
      close: async () => {
        closing.abort();
        await feeds?.close();
        await live.close();
        await embedder?.close();
        await home.close();
      },
    };
  } catch (error) {
    await embedder?.close();
    await home.close();
    // A service manager stops the embedding process too: that this one failed is not the reason to tell.
    stopped.throwIfAborted();
    throw error;
  }
}

/** A server that has feeds but no article yet looks at them before its first build, which would fail. */
async function fillEmptyCorpus(
  config: Config,
  { onFailed }: Pick<FeedLooksParts, 'onFailed'>,
  signal: AbortSignal,
): Promise<void> {
  if (config.feeds.addresses.length === 0) return;
  const { files } = await listArticleFiles(config.corpusDir).catch(() => ({ files: [] }));
  if (files.length > 0) return;
  const added = runAdd({ entry: COMMAND_LINE, env: addEnvironment(config), signal });
  try {
    for await (const { reason } of added) if (reason !== null) onFailed(`Nothing was added: ${reason}`);
  } catch (error) {
    signal.throwIfAborted();
    onFailed(messageOf(error));
  }
}

function openFeeds(config: Config, reports: Pick<FeedLooksParts, 'onLooked' | 'onFailed'>): FeedLooks | null {
  const { addresses, interval } = config.feeds;
  if (addresses.length === 0) return null;
  const look = (signal: AbortSignal) => runAdd({ entry: COMMAND_LINE, env: addEnvironment(config), signal });
  return new FeedLooks({ addresses, look, intervalMs: interval * 60_000, ...reports });
}

/** Without a model an index that is there is served all the same; without that, the model's error is the one to tell. */
function unlessServed(home: IndexHome, onEmbedderFailed: (error: unknown) => void) {
  return async (error: unknown): Promise<null> => {
    if (!(error instanceof DatelineError) || error.code === 'SETTING_INVALID' || (await home.currentId()) === null)
      throw error;
    onEmbedderFailed(error);
    return null;
  };
}

async function openWriter(
  { llm }: Config,
  embedder: Embedder,
  { chatModel, onModelFailed }: { chatModel: BaseChatModel | undefined; onModelFailed: (error: Error) => void },
): Promise<Writer | undefined> {
  if (!llm) return undefined;
  const model = chatModel ? { chat: chatModel } : { chat: await createChatModel(llm), announcesEnd: true };
  const similarity = embeddingSimilarity(embedder);
  const { createWriter } = await import('./writing/create-writer.ts');
  return createWriter(llm.model, { model, similarity, limits: llm, secret: llm.apiKey, onFailure: onModelFailed });
}

async function suggestionsFor(
  snapshot: Snapshot,
  models: Pick<AskParts, 'embedQuery' | 'score'>,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  return askSuggestions(
    await snapshot.read(() => candidateQuestions(snapshot, 2 * MOST_SUGGESTIONS)),
    (question) => completeAnswer(askSnapshot({ question }, { snapshot, suggestions: [], ...models }, signal)),
    MOST_SUGGESTIONS,
  );
}

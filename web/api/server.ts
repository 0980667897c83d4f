import type { z } from 'zod';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import { articleListSchema, articleViewSchema } from '../../src/protocol/article-view.ts';
import type { ArticleList, ArticleView } from '../../src/protocol/article-view.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import type { FeedbackRequest } from '../../src/protocol/feedback-request.ts';
import { indexStateSchema } from '../../src/protocol/index-state.ts';
import type { IndexState } from '../../src/protocol/index-state.ts';
import { readinessSchema } from '../../src/protocol/readiness.ts';
import type { Readiness } from '../../src/protocol/readiness.ts';
import { encodeArticleId } from '../article/passage-link.ts';
import { ask } from './ask.ts';
import { readJson } from './read-json.ts';
import type { SendRequest } from './request.ts';

/** Everything the page asks of its server. All of it throws `PageFailure`, and `AbortError` when the signal aborts. */
export interface DatelineServer {
  /** The events of one answer, in the order they arrive; ends after `answer` or `error`. */
  ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent>;
  /** One article with its text, its body and what was left out of it. */
  article(articleId: string, signal: AbortSignal): Promise<ArticleView>;
  /** The articles of the served snapshot and the questions they are known to answer. */
  articles(signal: AbortSignal): Promise<ArticleList>;
  /** What is being served. */
  readiness(signal: AbortSignal): Promise<Readiness>;
  /** Starts a build of the index, or joins the one that runs; `adminToken` is sent with it; only the caller may keep it. */
  rebuild(adminToken: string, signal: AbortSignal): Promise<IndexState>;
  /** Keeps what the reader thinks of an answer. */
  giveFeedback(feedback: FeedbackRequest, signal: AbortSignal): Promise<void>;
}

/** The server at the page's own address, asked by `send`. */
export function createServer(send: SendRequest): DatelineServer {
  const json = { Accept: 'application/json', 'Content-Type': 'application/json' };
  const get = async <Schema extends z.ZodTypeAny>(
    path: string,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<z.infer<Schema>> => {
    const response = await send(path, { headers: { Accept: 'application/json' }, signal });
    return readJson<z.infer<Schema>>(response, schema, signal);
  };
  return {
    ask: (request, signal) => ask(send, request, signal),
    article: (articleId, signal) => get(`/articles/${encodeArticleId(articleId)}`, articleViewSchema, signal),
    articles: (signal) => get('/articles', articleListSchema, signal),
    readiness: (signal) => get('/ready', readinessSchema, signal),
    rebuild: async (adminToken, signal) => {
      const headers = { ...json, Authorization: `Bearer ${adminToken}` };
      return readJson(await send('/index', { method: 'POST', headers, signal }), indexStateSchema, signal);
    },
    giveFeedback: async (feedback, signal) => {
      await send('/feedback', { method: 'POST', headers: json, body: JSON.stringify(feedback), signal });
    },
  };
}

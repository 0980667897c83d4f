import { randomUUID } from 'node:crypto';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { createMcpServer } from '../../mcp/create-mcp-server.ts';
import type { CorpusApi } from '../../mcp/corpus-api.ts';
import { allowMethods } from '../allow-methods.ts';
import { type Asking, askBodyLimitBytes, eventsFor } from '../asking.ts';
import { jsonBody } from '../json-body.ts';
import { ProblemError } from '../problem-error.ts';
import { problemOf } from '../problem-of.ts';
import { requireReady } from '../require-ready.ts';
import { notesOf } from '../watching/request-notes.ts';

/**
 * `POST /mcp`: one message of the Model Context Protocol, answered by a server of its own, so that any of several
 * processes can take the next. What is kept is how to end a call while it runs, under the session's id, which is
 * random and given to whoever asks.
 */
export function mcp(asking: Asking): Router {
  const { api, answering, limit } = asking;
  const running = new Map<string, () => void>();
  const router = express.Router();
  router.all('/mcp', allowMethods('POST'));
  router.post(
    '/mcp',
    jsonBody(askBodyLimitBytes),
    requireReady(api),
    limitCalls(limit),
    async (req: Request, res: Response) => {
      const message = messageIn(req.body);
      const session = req.get('mcp-session-id');
      if (message.method === 'notifications/cancelled') running.get(callOf(session, message.params?.requestId))?.();
      if (message.method === 'initialize') res.setHeader('Mcp-Session-Id', randomUUID());
      const signal = answering.begin(res);
      const transport = new StreamableHTTPServerTransport();
      const server = createMcpServer({
        corpus: corpusFor(asking, signal, res),
        describeFailure: (error) => {
          const problem = problemOf(signal.reason instanceof ProblemError ? signal.reason : error);
          const notes = notesOf(res);
          notes.problem = problem.code;
          if (problem.code === 'INTERNAL') asking.logError(error, notes.requestId);
          return problem.detail;
        },
      });
      const end = () => void server.close();
      const call = session && message.method === 'tools/call' ? callOf(session, message.id) : null;
      if (call !== null) running.set(call, end);
      res.once('close', () => {
        if (call !== null && running.get(call) === end) running.delete(call);
        end();
      });
      // The SDK's own types do not fit each other where absent and undefined are two things.
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      await transport.handleRequest(req, res, req.body);
    },
  );
  return router;
}

interface Message {
  readonly method?: unknown;
  readonly id?: unknown;
  readonly params?: { readonly requestId?: unknown };
}

/** One message; several at once, which the protocol had once, would pass by the limits. */
function messageIn(body: unknown): Message {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw new ProblemError('BAD_REQUEST', 'Send one JSON-RPC message.');
}

function callOf(session: string | undefined, id: unknown): string {
  return JSON.stringify([session, id]);
}

/** Counts calls of tools alone: hosts list tools and articles as they please. */
function limitCalls(limit: RequestHandler): RequestHandler {
  return (req, res, next) => (messageIn(req.body).method === 'tools/call' ? limit(req, res, next) : next());
}

/** The product for one request: each question takes a place, and ends with the request. */
function corpusFor(asking: Asking, ending: AbortSignal, res: Response): CorpusApi {
  const { api, slots } = asking;
  return {
    articles: () => api.articles(),
    article: (id) => api.article(id),
    search: async (request, signal) => {
      const release = await slots.take(AbortSignal.any([ending, signal]));
      return api.search(request).finally(release);
    },
    ask: async function* (request, signal) {
      yield* eventsFor(asking, request, AbortSignal.any([ending, signal]), res);
      ending.throwIfAborted();
    },
  };
}

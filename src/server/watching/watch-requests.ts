import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { beginNotes, type RequestNotes } from './request-notes.ts';
import type { Metrics } from './create-metrics.ts';

/** A request as it is logged: nothing of its headers, its query or its body. */
export interface RequestEntry {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  /** 499, as nginx has it, where the reader left before anything was sent. */
  readonly status: number;
  readonly ms: number;
  /** The reader left before the end. */
  readonly left?: true;
  readonly problem?: string;
  readonly question?: string;
  readonly answer?: {
    readonly id: string;
    readonly status: string;
    readonly mode: string;
    readonly snapshot: string;
    readonly citations: number;
    readonly notices: readonly string[];
    readonly queueMs: number;
    readonly retrieveMs: number;
    readonly answerMs: number;
  };
}

interface WatchOptions {
  readonly metrics: Metrics;
  readonly logRequest: (entry: RequestEntry) => void;
  readonly logQuestions: boolean;
}

/** Ids that others may give to a request; any other is replaced, so that it can be no line break and no novel. */
const saneId = /^[\w.-]{1,64}$/;

/** Gives each request an id, which the response carries as `X-Request-Id`, and logs and counts it when it ended. */
export function watchRequests({ metrics, logRequest, logQuestions }: WatchOptions): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const given = req.get('x-request-id') ?? '';
    const notes = beginNotes(res, saneId.test(given) ? given : randomUUID());
    res.set('X-Request-Id', notes.requestId);
    const { path } = req;
    let wasSent = false;
    // A connection that is cut emits "finish" too, and makes `writableFinished` true.
    res.prependOnceListener('finish', () => (wasSent = !req.socket.destroyed));
    res.once('close', () => {
      const ms = performance.now() - started;
      metrics.served(req.method, routeOf(req), statusOf(res), notes, ms);
      logRequest(entryOf(req.method, path, res, wasSent, notes, ms, logQuestions));
    });
    next();
  };
}

function statusOf(res: Response): number {
  return res.headersSent ? res.statusCode : 499;
}

/** The route's pattern: paths themselves would be as many labels as there are articles. */
function routeOf(req: Request): string {
  const { path } = (req.route ?? {}) as { path?: string | string[] };
  return path === undefined ? 'other' : String(path);
}

function entryOf(
  method: string,
  path: string,
  res: Response,
  wasSent: boolean,
  { requestId, question, answer, queueMs = 0, problem }: RequestNotes,
  ms: number,
  logQuestions: boolean,
): RequestEntry {
  return {
    requestId,
    method,
    path,
    status: statusOf(res),
    ms: Math.round(ms),
    ...(!wasSent && { left: true as const }),
    ...(problem && { problem }),
    ...(logQuestions && question !== undefined && { question }),
    ...(answer && {
      answer: {
        id: answer.id,
        status: answer.status,
        mode: answer.mode,
        snapshot: answer.snapshot,
        citations: answer.citations.length,
        notices: answer.notices.map(({ code }) => code),
        queueMs: Math.round(queueMs),
        retrieveMs: Math.round(answer.timings.retrieveMs),
        answerMs: Math.round(answer.timings.answerMs),
      },
    }),
  };
}

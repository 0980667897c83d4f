import type { ErrorRequestHandler } from 'express';
import { chatError } from './openai/chat-error.ts';
import { ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';
import { notesOf } from './watching/request-notes.ts';

/** Receives what is the server's own fault, and the id of the request that met it; clients see none of it. */
export type LogError = (error: unknown, requestId: string) => void;

/** The last handler: sends anything thrown as problem JSON (under `/v1` as OpenAI writes errors), and hands to `logError` what is the server's own fault. */
export function handleError(logError: LogError): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const problem = problemOf(error);
    const notes = notesOf(res);
    notes.problem = problem.code;
    if (problem.code === 'INTERNAL') logError(error, notes.requestId);
    // Half a body is already out: only closing the connection tells the client so, which is what Express does.
    if (res.headersSent) return next(error);
    if (error instanceof ProblemError && error.retryAfterSeconds !== undefined) {
      res.set('Retry-After', String(error.retryAfterSeconds));
    }
    res.status(problem.status);
    if (/^\/v1(?:\/|$)/.test(req.path)) res.json(chatError(problem));
    else res.type('application/problem+json').send(JSON.stringify(problem));
  };
}

import type { ErrorRequestHandler } from 'express';
import { ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';

/** The last handler: sends anything thrown as problem JSON, and hands to `logError` what is the server's own fault. */
export function handleError(logError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const problem = problemOf(error);
    if (problem.code === 'INTERNAL') logError(error);
    // Half a body is already out: only closing the connection tells the client so, which is what Express does.
    if (res.headersSent) return next(error);
    if (error instanceof ProblemError && error.retryAfterSeconds !== undefined) {
      res.set('Retry-After', String(error.retryAfterSeconds));
    }
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

import type { RequestHandler } from 'express';
import type { DatelineApi } from './dateline-api.ts';
import { ProblemError } from './problem-error.ts';

/** Lets a request pass only while a snapshot is served. */
export function requireReady(api: DatelineApi): RequestHandler {
  return (_req, _res, next) => {
    if (!api.status().ready) throw new ProblemError('NOT_READY', 'No index is being served yet. Try again shortly.');
    next();
  };
}

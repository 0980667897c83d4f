import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { ProblemError } from '../problem-error.ts';

const windowMs = 60_000;

/** Lets an address make so many requests a minute; 0 means any number. Says in `RateLimit` how many are left. */
export function limitRate(requestsPerMinute: number): RequestHandler {
  if (requestsPerMinute === 0) return (_req, _res, next) => next();
  return rateLimit({
    windowMs,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // What it warns of on the console is settled by TRUST_PROXY.
    validate: false,
    handler: () => {
      throw new ProblemError(
        'RATE_LIMITED',
        `One address gets ${requestsPerMinute} requests a minute. Try again later.`,
      );
    },
  });
}

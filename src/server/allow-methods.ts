import type { RequestHandler } from 'express';
import { ProblemError } from './problem-error.ts';

/** Lets only these methods pass; answers `OPTIONS` itself and any other with 405, both with `Allow`. */
export function allowMethods(...methods: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (methods.includes(req.method)) return next();
    res.set('Allow', [...methods, 'OPTIONS'].join(', '));
    if (req.method !== 'OPTIONS') throw new ProblemError('METHOD_NOT_ALLOWED', `Use ${methods.join(' or ')} here.`);
    res.status(204).end();
  };
}

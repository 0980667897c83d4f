import type { Request, RequestHandler } from 'express';
import { ProblemError } from '../problem-error.ts';
import type { AccessRules } from './access-rules.ts';
import { secretSet } from './secret-set.ts';

type Secrets = Pick<AccessRules, 'apiKeys' | 'adminToken'>;

/** Lets only requests pass that carry a key or the admin token; all of them where there are no keys. */
export function requireKey({ apiKeys, adminToken }: Secrets): RequestHandler {
  const isKnown = secretSet(adminToken === null ? apiKeys : [...apiKeys, adminToken]);
  return (req, res, next) => {
    // A browser asks without the key whether it may ask with it.
    if (apiKeys.length === 0 || req.method === 'OPTIONS' || isKnown(bearerOf(req))) return next();
    res.set('WWW-Authenticate', 'Bearer realm="dateline"');
    throw new ProblemError('UNAUTHORIZED', 'Send a valid key as "Authorization: Bearer <key>".');
  };
}

/** Lets only requests pass that carry the admin token. */
export function requireAdmin(adminToken: string, apiKeys: readonly string[]): RequestHandler {
  const isAdmin = secretSet([adminToken]);
  const isKey = secretSet(apiKeys);
  return (req, res, next) => {
    const token = bearerOf(req);
    if (isAdmin(token)) return next();
    if (isKey(token)) throw new ProblemError('FORBIDDEN', 'This takes the admin token; a key is not enough.');
    res.set('WWW-Authenticate', 'Bearer realm="dateline admin"');
    throw new ProblemError('UNAUTHORIZED', 'Send the admin token as "Authorization: Bearer <token>".');
  };
}

/** The token that a request carries; empty, which no secret is, where it carries none. */
function bearerOf(req: Request): string {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';
}

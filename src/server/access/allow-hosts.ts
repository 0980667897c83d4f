import type { RequestHandler } from 'express';
import { isIPv6 } from 'node:net';
import { ProblemError } from '../problem-error.ts';
import type { AccessRules } from './access-rules.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets only requests pass that call the server by a name of its own. A page of another site can point its own name at
 * this address and would then be of the same origin; the name is the one thing that gives it away.
 */
export function allowHosts({ host, allowedHosts }: Pick<AccessRules, 'host' | 'allowedHosts'>): RequestHandler {
  const own = isIPv6(host) ? `[${host}]` : host.toLowerCase();
  const names = new Set([...loopbackNames, own, ...allowedHosts]);
  return (req, _res, next) => {
    if (!req.headers.host) throw new ProblemError('BAD_REQUEST', 'The request names no host.');
    // Behind a proxy that is trusted, this is the name that the proxy was called by.
    if (names.has(req.hostname?.toLowerCase() ?? '')) return next();
    throw new ProblemError(
      'HOST_NOT_ALLOWED',
      'This server does not answer to the name in "Host". Call it by localhost, or set ALLOWED_HOSTS to the names and addresses it is to be called by.',
    );
  };
}

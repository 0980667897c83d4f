import type { RequestHandler } from 'express';
import { isIPv6 } from 'node:net';
import { ProblemError } from '../problem-error.ts';
import type { AccessRules } from './access-rules.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets only requests pass that call the server by a name of its own. A page of another site can point its own name at
 * this address and would then be of the same origin; the name is the one thing that gives it away.
 * Behind a trusted proxy both count: the name that it was called by, and the one that it calls this server by.
 */
export function allowHosts({ host, allowedHosts }: Pick<AccessRules, 'host' | 'allowedHosts'>): RequestHandler {
  const own = isIPv6(host) ? `[${host}]` : host;
  const names = new Set([...loopbackNames, own.toLowerCase(), ...allowedHosts]);
  return (req, _res, next) => {
    if (!req.headers.host) throw new ProblemError('BAD_REQUEST', 'The request names no host.');
    // Not the forwarded name alone: any page can claim one, past the proxy or through one that passes it on.
    if (names.has(nameIn(req.headers.host)) && names.has(nameIn(req.host))) return next();
    throw new ProblemError(
      'HOST_NOT_ALLOWED',
      'This server does not answer to the name in "Host". Call it by localhost, or set ALLOWED_HOSTS to the names and addresses it is to be called by.',
    );
  };
}

/** Without the port, in lower case; empty where there is no name. */
function nameIn(host: string | undefined): string {
  return /^(\[[^\]]*\]|[^:]*)(?::|$)/.exec(host ?? '')?.[1]?.toLowerCase() ?? '';
}

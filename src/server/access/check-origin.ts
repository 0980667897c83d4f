import type { RequestHandler } from 'express';
import { ProblemError } from '../problem-error.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what a page of another site sends, unless its origin is listed. Programs send no `Origin` and pass. */
export function checkOrigin(listed: readonly string[]): RequestHandler {
  return (req, _res, next) => {
    const { origin } = req.headers;
    if (harmless.has(req.method) || origin === undefined) return next();
    if (listed.includes(origin) || isOf(origin, req.host)) return next();
    throw new ProblemError(
      'FORBIDDEN',
      'Pages of other sites may not send requests here. CORS_ORIGINS lists those that may.',
    );
  };
}

/** Not the scheme: a proxy that ends HTTPS may not say so, and a name decides whose page it is. */
function isOf(origin: string, host: string | undefined): boolean {
  if (!/^https?:/i.test(origin) || !URL.canParse(origin)) return false;
  const { protocol, host: name } = new URL(origin);
  // An origin leaves the default port out; "Host" and what proxies make of it may name it.
  const own = `${protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === name;
}

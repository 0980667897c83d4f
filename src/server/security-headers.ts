import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep a page to this server's own scripts, styles and data, and out of other pages' frames. Browsers are
 * told to use HTTPS only behind a proxy, which has the certificate, and not where that proxy says it was plain HTTP.
 */
export function securityHeaders({ behindProxy }: { behindProxy: boolean }): RequestHandler {
  const plain = headers(false);
  const secure = headers(true);
  return (req, res, next) =>
    (behindProxy && req.headers['x-forwarded-proto'] !== 'http' ? secure : plain)(req, res, next);
}

function headers(httpsOnly: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        ...(httpsOnly && { upgradeInsecureRequests: [] }),
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: httpsOnly,
  });
}

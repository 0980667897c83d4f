import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Headers that keep a page to this server's own scripts, styles and data, and out of other pages' frames. */
export function securityHeaders(): RequestHandler {
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
      },
    },
    frameguard: { action: 'deny' },
    // Plain HTTP is how this is served; forcing HTTPS is for the proxy that has the certificate.
    strictTransportSecurity: false,
  });
}

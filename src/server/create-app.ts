import express, { type Express } from 'express';
import type { DatelineApi } from './dateline-api.ts';
import { handleError } from './handle-error.ts';
import { ProblemError } from './problem-error.ts';
import { article } from './routes/article.ts';
import { articles } from './routes/articles.ts';
import { ask } from './routes/ask.ts';
import { health } from './routes/health.ts';
import { page } from './routes/page.ts';
import { ready } from './routes/ready.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppParts {
  readonly api: DatelineApi;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Receives what is the server's own fault; clients see none of it. */
  readonly logError: (error: unknown) => void;
  /** Milliseconds between two comment lines of an event stream; default 15,000. */
  readonly heartbeatMs?: number;
}

/** The HTTP door: routes, their errors as problem JSON, and the page. It listens nowhere yet. */
export function createApp({ api, pageFolder, logError, heartbeatMs = 15_000 }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use(health(api), ready(api), ask({ api, heartbeatMs, logError }), articles(api), article(api));
  app.use(page(pageFolder));
  app.use(() => {
    throw new ProblemError('NOT_FOUND', 'There is nothing at this address.');
  });
  app.use(handleError(logError));
  return app;
}

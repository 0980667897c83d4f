import cors from 'cors';
import express, { type Express, type Router } from 'express';
import type { FeedbackRequest } from '../protocol/feedback-request.ts';
import type { AccessRules } from './access/access-rules.ts';
import { allowHosts } from './access/allow-hosts.ts';
import { checkOrigin } from './access/check-origin.ts';
import { requireAdmin, requireKey } from './access/require-token.ts';
import { answeringRequests } from './answering-requests.ts';
import type { Asking } from './asking.ts';
import type { DatelineApi } from './dateline-api.ts';
import { handleError, type LogError } from './handle-error.ts';
import type { LoadLimits } from './load/load-limits.ts';
import { limitRate } from './load/limit-rate.ts';
import { createSlots } from './load/slots.ts';
import { ProblemError } from './problem-error.ts';
import { article } from './routes/article.ts';
import { articles } from './routes/articles.ts';
import { ask } from './routes/ask.ts';
import { operations } from './openapi/operations.ts';
import { documentation } from './routes/documentation.ts';
import { feedback } from './routes/feedback.ts';
import { health } from './routes/health.ts';
import { index } from './routes/index.ts';
import { metrics as metricsRoute } from './routes/metrics.ts';
import { openAi } from './routes/openai.ts';
import { page } from './routes/page.ts';
import { ready } from './routes/ready.ts';
import { securityHeaders } from './security-headers.ts';
import { createMetrics, type Metrics } from './watching/create-metrics.ts';
import { gaugeServer } from './watching/gauge-server.ts';
import { type RequestEntry, watchRequests } from './watching/watch-requests.ts';

export interface AppParts {
  readonly api: DatelineApi;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly access: AccessRules;
  readonly load: LoadLimits;
  /** Keeps what readers think of answers; null where that is off. */
  readonly keepFeedback?: ((feedback: FeedbackRequest) => void) | null;
  /** The route for the Model Context Protocol; null where its package is not installed. */
  readonly mcp?: ((asking: Asking) => Router) | null;
  readonly logError: LogError;
  /** Receives each request when it ended. */
  readonly logRequest?: (entry: RequestEntry) => void;
  /** Whether those entries hold the text of questions; default false. */
  readonly logQuestions?: boolean;
  readonly metrics?: Metrics;
  /** Aborted when answers that are not ready are to be ended. */
  readonly stopping?: AbortSignal;
  /** Milliseconds between two comment lines of an event stream; default 15,000. */
  readonly heartbeatMs?: number;
  /** Milliseconds that an answer may take, waiting for its turn included; default 120,000. */
  readonly answerMs?: number;
}

/** Milliseconds that a question waits for its turn at most. */
const patienceMs = 30_000;

/** The HTTP door: routes, their errors as problem JSON, and the page. It listens nowhere yet. */
export function createApp(parts: AppParts): Express {
  const { api, pageFolder, access, load, logError, keepFeedback = null, mcp = null } = parts;
  const { logRequest = () => {}, logQuestions = false, metrics = createMetrics({ ofProcess: false }) } = parts;
  const { stopping = new AbortController().signal, answerMs = 120_000, heartbeatMs = 15_000 } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', access.trustProxy);
  const slots = createSlots({ most: load.maxConcurrent, mostWaiting: load.maxQueue, patienceMs });
  const answering = answeringRequests({ answerMs, stopping });
  const asking = { api, answering, slots, limit: limitRate(load.rateLimit), heartbeatMs, logError };
  gaugeServer(metrics.registry, api, slots);
  app.use(watchRequests({ metrics, logRequest, logQuestions }));
  app.use(securityHeaders({ behindProxy: access.trustProxy !== 0 }));
  if (access.corsOrigins.length > 0) app.use(allowOrigins(access.corsOrigins));
  const features = { feedback: keepFeedback !== null, rebuild: access.adminToken !== null };
  app.use(health(api), ready(api, features));
  app.use(allowHosts(access), page(pageFolder));
  app.use(requireKey(access), checkOrigin(access.corsOrigins));
  app.use(ask(asking), openAi(asking), articles(api), article(api));
  app.use(mcp === null ? withoutMcp : mcp(asking));
  app.use(metricsRoute(metrics), documentation(operations(features), access.apiKeys.length > 0));
  if (keepFeedback !== null) app.use(feedback(keepFeedback, load.rateLimit));
  if (access.adminToken !== null) app.use(index(api, requireAdmin(access.adminToken, access.apiKeys)));
  app.use(() => {
    throw new ProblemError('NOT_FOUND', 'There is nothing at this address.');
  });
  app.use(handleError(logError));
  return app;
}

const withoutMcp: express.RequestHandler = (req, _res, next) => {
  if (req.path !== '/mcp') return next();
  throw new ProblemError(
    'NOT_FOUND',
    'MCP needs a package that is not installed here: npm i @modelcontextprotocol/sdk',
  );
};

/** The headers by which a browser lets pages of these origins call, with whatever headers their clients send; routes answer `OPTIONS` themselves. */
function allowOrigins(origins: readonly string[]): express.RequestHandler {
  return cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['Mcp-Session-Id', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
    preflightContinue: true,
  });
}

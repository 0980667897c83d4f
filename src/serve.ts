import { once } from 'node:events';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { asInstalled } from './cli/as-installed.ts';
import { showProgress } from './cli/show-progress.ts';
import { stopSignal } from './cli/stop-signal.ts';
import { createDateline } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { DatelineError, messageOf } from './errors.ts';
import { openFeedbackFile } from './feedback/open-feedback-file.ts';
import { type Ahead, startAhead } from './compose-ahead.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { createApp } from './server/create-app.ts';
import { listen } from './server/listen.ts';
import { createLog } from './server/watching/create-log.ts';
import { createMetrics } from './server/watching/create-metrics.ts';
import { isRoutine } from './server/watching/is-routine.ts';
import { MCP_PACKAGE, withPackage } from './with-package.ts';

/** Milliseconds that an answer may always take; twice the language model's limit, for it is asked twice at most. */
const shortestPatienceMs = 120_000;

/** Milliseconds from the first signal to the end, at most. */
const longestStopMs = 9000;

/** Serves the corpus until SIGTERM or SIGINT, which break off a first build too; a second signal ends the process at once. */
export async function serve(config: Config = readConfig(), ahead: Ahead = startAhead(config)): Promise<void> {
  try {
    await serveUntilStopped(config, ahead);
  } finally {
    await ahead.end();
  }
}

async function serveUntilStopped(config: Config, ahead: Ahead): Promise<void> {
  const stopped = stopSignal();
  const feedback = config.feedbackFile === null ? null : await openFeedbackFile(config.feedbackFile);
  const stopping = new AbortController();
  const mcp = await mcpRoute();
  const progress = showProgress(process.stderr);
  const log = createLog(config.logs.level);
  const metrics = createMetrics({ ofProcess: true });
  const dateline = await createDateline(config, {
    onProgress: progress.update,
    watch: true,
    signal: stopped,
    ahead,
    onSwapFailed: (error) => log.error(`The new index was not taken over: ${messageOf(error)}`),
    onSuggestFailed: (error) => log.warn(`The new index is served without suggested questions: ${messageOf(error)}`),
    onBuildFailed: (error) => log.error(`The index was not built: ${messageOf(error)}`),
    onEmbedderFailed: (error) => log.warn(messageOf(error)),
    feeds: {
      onLooked: (pages) => log[pages.added + pages.changed > 0 ? 'info' : 'debug'](pages, 'feeds'),
      onFailed: (message) => log.warn(message),
    },
    onModelFailed: (error) => {
      metrics.modelFailed('kind' in error ? String(error.kind) : 'other');
      log.warn(messageOf(error));
    },
  }).finally(progress.stop);
  try {
    const app = createApp({
      api: dateline,
      pageFolder: join(PACKAGE_ROOT, 'dist/web'),
      access: { ...config.access, host: config.host },
      load: config.load,
      mcp,
      keepFeedback: feedback && ((opinion) => feedback.keep(opinion)),
      stopping: stopping.signal,
      answerMs: Math.max(shortestPatienceMs, 2 * (config.llm?.totalMs ?? 0)),
      metrics,
      logQuestions: config.logs.questions,
      logRequest: (entry) => log[isRoutine(entry) ? 'debug' : 'info'](entry, 'request'),
      logError: (error, requestId) => log.error({ requestId, err: error }, 'A request failed.'),
    });
    const server = await listen(app, { ...config, onGraceOver: () => stopping.abort() });
    // Left to itself V8 lets garbage grow to about what lives before it looks for it: 90 MB more at 50,000 chunks. Not
    // while all is read: what lives grows then, and would be looked through again and again.
    setFlagsFromString('--heap-growing-percent=20');
    const { articles, chunks } = dateline.status();
    process.stdout.write(
      `Dateline is ready: ${server.url}  (${articles} articles, ${chunks} chunks)\n` +
        (config.watchCorpus
          ? `Changes in ${config.corpusDir} are taken up within seconds.\n`
          : asInstalled(
              `After a change in ${config.corpusDir}, run "npm run index"; the server takes over the new index by itself.\n`,
            )),
    );
    if (!stopped.aborted) await once(stopped, 'abort');
    // Whatever else hangs, a stop ends in time.
    setTimeout(() => process.exit(0), longestStopMs).unref();
    await server.close();
  } finally {
    await dateline.close();
    feedback?.close();
  }
}

/** The route for MCP; null where its package is not installed. */
async function mcpRoute() {
  try {
    return (await withPackage(MCP_PACKAGE, () => import('./server/routes/mcp.ts'))).mcp;
  } catch (error) {
    if (error instanceof DatelineError && error.code === 'PACKAGE_MISSING') return null;
    throw error;
  }
}

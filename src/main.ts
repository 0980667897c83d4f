import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { reportFailure } from './cli/report-failure.ts';
import { showProgress } from './cli/show-progress.ts';
import { createDateline } from './compose.ts';
import { readConfig } from './config.ts';
import { messageOf } from './errors.ts';
import { openFeedbackFile } from './feedback/open-feedback-file.ts';
import { createApp } from './server/create-app.ts';
import { listen } from './server/listen.ts';

/** Milliseconds that an answer may always take; twice the language model's limit, for it is asked twice at most. */
const shortestPatienceMs = 120_000;

/** Serves the corpus until SIGTERM or SIGINT; a second signal ends the process at once. */
async function main(): Promise<void> {
  const config = readConfig();
  const feedback = config.feedbackFile === null ? null : await openFeedbackFile(config.feedbackFile);
  const stopping = new AbortController();
  const progress = showProgress(process.stderr);
  const dateline = await createDateline(config, {
    onProgress: progress.update,
    watch: true,
    onSwapFailed: (error) => process.stderr.write(`The new index was not taken over: ${messageOf(error)}\n`),
    onBuildFailed: (error) => process.stderr.write(`The index was not built: ${messageOf(error)}\n`),
    onModelFailed: (error) => process.stderr.write(`${messageOf(error)}\n`),
  }).finally(progress.stop);
  try {
    const app = createApp({
      api: dateline,
      pageFolder: fileURLToPath(new URL('./web', import.meta.url)),
      access: { ...config.access, host: config.host },
      load: config.load,
      keepFeedback: feedback && ((opinion) => feedback.keep(opinion)),
      stopping: stopping.signal,
      answerMs: Math.max(shortestPatienceMs, 2 * (config.llm?.totalMs ?? 0)),
      logError: (error) => process.stderr.write(`${inspect(error)}\n`),
    });
    const server = await listen(app, { ...config, onGraceOver: () => stopping.abort() });
    const { articles, chunks } = dateline.status();
    process.stdout.write(
      `Dateline is ready: ${server.url}  (${articles} articles, ${chunks} chunks)\n` +
        `After a change in ${config.corpusDir}, run "npm run index"; the server takes over the new index by itself.\n`,
    );
    await signalled();
    await server.close();
  } finally {
    await dateline.close();
    feedback?.close();
  }
}

/** Resolves at the first signal to stop. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(1);
      stopping = true;
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}

try {
  await main();
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr);
}

#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { type AddCommand, type Command, parseCommand } from './cli/parse-command.ts';
import { additionsSummary, renderAddition, renderAdditions } from './cli/render-additions.ts';
import { renderAnswer } from './cli/render-answer.ts';
import { renderFeedback } from './cli/render-feedback.ts';
import { renderBuildReport } from './cli/render-build-report.ts';
import { reportFailure } from './cli/report-failure.ts';
import { renderRepair } from './cli/render-repair.ts';
import { reportToParent } from './cli/report-to-parent.ts';
import { showProgress } from './cli/show-progress.ts';
import { stopSignal } from './cli/stop-signal.ts';
import { usage, usageOf } from './cli/usage.ts';
import { verifyLines } from './cli/verify.ts';
import type { Addition } from './adding/addition.ts';
import { readConfig } from './config.ts';
import { inspectFiles } from './corpus/inspect-files.ts';
import { renderInspection } from './corpus/render-inspection.ts';
import { DatelineError, messageOf } from './errors.ts';
import { openFeedbackFile } from './feedback/open-feedback-file.ts';
import type { BuildReport } from './indexing/build-report.ts';
import { completeAnswer } from './server/complete-answer.ts';
import { MCP_PACKAGE, withPackage } from './with-package.ts';

const widestLine = 100;
/** Embedding processes of a build that has the machine to itself. */
const OFFLINE_PROCESSES = Math.min(2, availableParallelism());

async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
      return print(command.of === null ? usage : usageOf(command.of));
    case 'serve':
      return (await import('./serve.ts')).serve();
    case 'mcp':
      return (await withPackage(MCP_PACKAGE, () => import('./serve-mcp.ts'))).serveMcp();
    case 'index':
      return indexCommands[command.mode]();
    case 'ask':
      return ask(command.question, command.json);
    case 'inspect':
      return inspect(command.files, command.json);
    case 'verify':
      return verify();
    case 'feedback':
      return feedback(command.json);
    case 'add':
      return add(command);
    default:
      return command satisfies never;
  }
}

async function index(): Promise<void> {
  const stopped = stopSignal();
  const { buildIndex } = await import('./compose-index.ts');
  if (process.send !== undefined) {
    return reportToParent(process, (onProgress, parentGone) =>
      buildIndex(readConfig(), { onProgress, signal: AbortSignal.any([stopped, parentGone]) }),
    );
  }
  const progress = showProgress(process.stderr);
  const report = await buildIndex(readConfig(), {
    onProgress: progress.update,
    processes: OFFLINE_PROCESSES,
    signal: stopped,
  }).finally(progress.stop);
  print(renderBuildReport(report));
}

async function watch(): Promise<void> {
  const signal = stopSignal();
  const { watchIndex } = await import('./compose-index.ts');
  const config = readConfig();
  const progress = showProgress(process.stderr);
  const onBuilt = (report: BuildReport) => {
    progress.stop();
    print(renderBuildReport(report));
  };
  const onFailed = (error: unknown) => {
    progress.stop();
    reportFailure(error, process.stderr);
  };
  print(`Watching ${config.corpusDir}; Ctrl-C ends it.\n`);
  await watchIndex(config, { onProgress: progress.update, onBuilt, onFailed, signal }).finally(progress.stop);
}

async function verifyIndex(): Promise<void> {
  const { verifyIndex: repairs } = await import('./compose-index.ts');
  const progress = showProgress(process.stderr);
  for await (const repair of repairs(readConfig(), { onProgress: progress.update })) {
    progress.stop();
    print(renderRepair(repair));
    if (repair.kind === 'end' && !repair.whole) process.exitCode = 1;
  }
}

const indexCommands = { build: index, watch, verify: verifyIndex } as const;

async function ask(question: string, json: boolean): Promise<void> {
  const { createDateline } = await import('./compose.ts');
  const progress = showProgress(process.stderr);
  const dateline = await createDateline(readConfig(), {
    onProgress: progress.update,
    onEmbedderFailed: (error) => process.stderr.write(`${messageOf(error)}\n`),
    suggest: false,
  }).finally(progress.stop);
  try {
    const answer = await completeAnswer(dateline.ask({ question }, new AbortController().signal));
    const width = Math.min(process.stdout.columns ?? widestLine, widestLine);
    print(json ? `${JSON.stringify(answer)}\n` : renderAnswer(answer, width));
  } finally {
    await dateline.close();
  }
}

async function inspect(files: readonly string[], json: boolean): Promise<void> {
  for (const inspection of await inspectFiles(files, readConfig())) {
    print(json ? `${JSON.stringify(inspection)}\n` : renderInspection(inspection));
  }
}

async function verify(): Promise<void> {
  const { openGate } = await import('./compose-gate.ts');
  const gate = await openGate(readConfig());
  await verifyLines(process.stdin, process.stdout, gate.pass).finally(gate.close);
}

async function feedback(json: boolean): Promise<void> {
  const { feedbackFile } = readConfig();
  if (feedbackFile === null) throw new DatelineError('SETTING_INVALID', 'No feedback is kept: FEEDBACK_FILE is empty.');
  const file = await openFeedbackFile(feedbackFile);
  try {
    const opinions = file.all();
    print(json ? opinions.map((opinion) => `${JSON.stringify(opinion)}\n`).join('') : renderFeedback(opinions));
  } finally {
    file.close();
  }
}

async function add({ sources, map, limit, dryRun, json, allowPrivate, anyPort }: AddCommand): Promise<void> {
  const signal = stopSignal('Stopped. What was added so far stays.');
  const config = readConfig();
  const { addSources } = await import('./adding/add-sources.ts');
  const { readFieldMap } = await import('./adding/sources/field-map.ts');
  const newOnly = sources === 'feeds';
  if (newOnly && config.feeds.addresses.length === 0)
    throw new DatelineError('SETTING_INVALID', 'FEEDS names no feed.');
  const additions: Addition[] = [];
  const options = {
    ...config,
    fields: readFieldMap(map),
    ...(limit !== undefined && { mostItems: limit }),
    dryRun,
    newOnly,
    signal,
    web: { anyPort, ...(allowPrivate && { isAllowedAddress: () => true }) },
  };
  for await (const addition of addSources(newOnly ? config.feeds.addresses : sources, options)) {
    additions.push(addition);
    print(json ? `${JSON.stringify(addition)}\n` : renderAddition(addition, dryRun));
  }
  const summary = additionsSummary(additions, dryRun);
  print(json ? `${JSON.stringify({ summary })}\n` : renderAdditions(summary));
  if (summary.refused + summary.failed > 0) process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(text);
}

// A reader like "head" that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await run(parseCommand(process.argv.slice(2)));
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr);
}

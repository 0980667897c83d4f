import type { BuildStage } from '../../../src/indexing/build-progress.ts';
import { folderHome } from '../../../src/indexing/folder-home.ts';
import type { IndexHome } from '../../../src/indexing/index-home.ts';
import { databaseHome } from '../../../src/postgres/database-home.ts';
import { completeAnswer } from '../../../src/server/complete-answer.ts';
import { askSnapshot } from '../../../src/serving/ask-snapshot.ts';
import { quantile } from '../../eval/tally.ts';
import type { Step, StepResult } from './step-result.ts';
import { syntheticQuestions } from './synthetic-corpus.ts';
import { syntheticEmbedder } from './synthetic-embedder.ts';

const QUESTIONS = 60;
const embedder = syntheticEmbedder();

function homeOf({ corpusDir, index }: Step): IndexHome {
  const settings = { corpusDir, maxFileBytes: 10_000_000 };
  return index.startsWith('postgres') ? databaseHome(index, { ...settings }) : folderHome(index, settings);
}

async function build(home: IndexHome): Promise<StepResult> {
  const started = performance.now();
  const stages: Partial<Record<BuildStage, number>> = {};
  let last = started;
  let before: BuildStage = 'reading';
  const note = (stage: BuildStage) => {
    const now = performance.now();
    stages[before] = (stages[before] ?? 0) + (now - last) / 1000;
    [last, before] = [now, stage];
  };
  const { chunks } = await home.build({ embedder, onProgress: ({ stage }) => note(stage) });
  note('writing');
  const seconds = (performance.now() - started) / 1000;
  return { chunks, seconds, megabytes: process.resourceUsage().maxRSS / 1024, stages, median: 0, p95: 0 };
}

async function ask(home: IndexHome): Promise<StepResult> {
  const { signal } = new AbortController();
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const snapshot = await home.open(embedder.identity);
  const seconds = (performance.now() - started) / 1000;
  const parts = { snapshot, suggestions: [], embedQuery: (text: string) => embedder.embedQuery(text) };
  const times: number[] = [];
  for (const [index, question] of syntheticQuestions(QUESTIONS).entries()) {
    const asked = performance.now();
    await completeAnswer(askSnapshot({ question }, parts, signal));
    // The first ones learn the words of the corpus and warm the compiler up.
    if (index >= 10) times.push(performance.now() - asked);
  }
  globalThis.gc?.();
  const megabytes = (process.memoryUsage.rss() - before) / 2 ** 20;
  return {
    chunks: snapshot.chunkCount,
    seconds,
    megabytes,
    stages: {},
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

const step = JSON.parse(process.argv[2] ?? '') as Step;
const home = homeOf(step);
const result = await (step.work === 'build' ? build(home) : ask(home)).finally(() => home.close());
process.stdout.write(`${JSON.stringify(result)}\n`);

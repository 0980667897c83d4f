import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pickEvidence } from '../../src/answering/evidence/pick-evidence.ts';
import { readQuestion } from '../../src/answering/question/read-question.ts';
import { signalsOf } from '../../src/answering/refusing/signals.ts';
import { buildIndex } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Embedder } from '../../src/domain/embedder.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { createEmbedder } from '../../src/models/create-embedder.ts';
import { HybridRetriever } from '../../src/retrieval/hybrid-retriever.ts';
import { crossValidateLogistic, fitLogistic, type Example } from './fit-logistic.ts';
import { EVAL_DIR } from './open-dateline.ts';
import { questionSets } from './question-sets.ts';
import { ramdocsArticleId, readRamdocs } from './ramdocs-corpus.ts';
import { isAnswerable, readQuestions } from './read-questions.ts';

interface Case {
  readonly text: string;
  readonly answerable: boolean;
  readonly without?: ReadonlySet<string>;
}

/** Kinds that are answered or refused by other rules than the one fitted here. */
const OTHER_RULES = new Set(['about-article', 'greeting', 'injection', 'follow-up', 'overview', 'agree']);

/** Fits the decision to answer on RAMDocs and the fit half of the question sets: `tsx test/eval/fit-refusal.ts`. */
async function main(): Promise<void> {
  const modelsDir = fileURLToPath(new URL('../../models', import.meta.url));
  const embedder = await createEmbedder({ model: 'dateline-embed-en', modelsDir });
  const examples: Example[] = [];
  const ramdocs = await readRamdocs();
  if (ramdocs) {
    const cases = ramdocs.questions.flatMap(({ question, gold, docs, misinfo }): Case[] => {
      const without = new Set([...docs, ...misinfo].map(ramdocsArticleId));
      const out = { text: question, answerable: false, without };
      return gold.length > 0 ? [{ text: question, answerable: true }, out] : [{ text: question, answerable: false }];
    });
    examples.push(...(await examplesOf(cases, ramdocs.corpusDir, 'ramdocs', embedder)));
  }
  for (const { name, corpusDir, questionsFile } of questionSets) {
    const cases = readQuestions(questionsFile)
      .filter(({ heldOut, kind, turns }) => !heldOut && !OTHER_RULES.has(kind) && turns.length === 1)
      .map((question) => ({ text: question.turns[0] as string, answerable: isAnswerable(question) }));
    examples.push(...(await examplesOf(cases, corpusDir, name, embedder)));
  }
  await embedder.close();
  for (const set of new Set(examples.map((example) => example.set))) {
    print({ set, ...crossValidateLogistic(examples, { folds: 5, seed: 1, set }) });
  }
  print(fitLogistic(examples));
}

async function examplesOf(
  cases: readonly Case[],
  corpusDir: string,
  name: string,
  embedder: Embedder,
): Promise<Example[]> {
  const config = parseConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: join(EVAL_DIR, name, 'index') });
  await buildIndex(config);
  const snapshot = await openSnapshot(config.indexDir, embedder.identity);
  const ids = [...snapshot.articles.keys()];
  const examples: Example[] = [];
  for (const { text, answerable, without } of cases) {
    const articleIds = without && new Set(ids.filter((id) => !without.has(id)));
    const retriever = new HybridRetriever({ snapshot, embedQuery: (query) => embedder.embedQuery(query), articleIds });
    const passages = (await retriever.invoke(text)).map(({ metadata }) => metadata);
    const question = readQuestion(text, snapshot);
    const best = pickEvidence(question, passages, snapshot)[0];
    if (!best) continue;
    examples.push({
      set: name,
      text,
      answerable,
      signals: { ...signalsOf(question, best) },
    });
  }
  return examples;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

await main();

import { signalsOf } from '../../src/answering/refusing/signals.ts';
import type { Embedder } from '../../src/domain/embedder.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { evidenceFor, type Asked } from './evidence-for.ts';
import { crossValidateLogistic, fitLogistic, type Example } from './fit-logistic.ts';
import { questionSets } from './question-sets.ts';
import { ramdocsArticleId, readRamdocs } from './ramdocs-corpus.ts';
import { isAnswerable, readQuestions } from './read-questions.ts';

interface Case extends Asked {
  readonly answerable: boolean;
}

/** Kinds that are answered or refused by other rules than the one fitted here. */
const OTHER_RULES = new Set(['about-article', 'greeting', 'injection', 'follow-up', 'overview', 'agree']);

/** Fits the decision to answer on RAMDocs and the fit half of the question sets: `tsx test/eval/fit-refusal.ts`. */
async function main(): Promise<void> {
  const embedder = await shippedEmbedder();
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
      .filter(
        ({ heldOut, kind, turns, paraphrase }) =>
          !heldOut && !paraphrase && !OTHER_RULES.has(kind) && turns.length === 1,
      )
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
  const found = await evidenceFor(cases, { corpusDir, name, embedder });
  return found.flatMap(({ question, evidence }, index) => {
    const { text, answerable } = cases[index] as Case;
    const best = evidence[0]?.item;
    return best ? [{ set: name, text, answerable, signals: { ...signalsOf(question, best) } }] : [];
  });
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

await main();

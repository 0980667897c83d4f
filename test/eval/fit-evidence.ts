import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { pickEvidence } from '../../src/answering/evidence/pick-evidence.ts';
import { readQuestion } from '../../src/answering/question/read-question.ts';
import { quoteSpan } from '../../src/answering/composing/quote-span.ts';
import { coverageOf } from '../../src/answering/question/key-terms.ts';
import { buildIndex } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { sliceOf } from '../../src/domain/span.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { createEmbedder } from '../../src/models/create-embedder.ts';
import { HybridRetriever } from '../../src/retrieval/hybrid-retriever.ts';
import { crossValidate, fitRanking, type RankingQuestion } from './fit-ranking.ts';
import { normalised } from './normalised.ts';
import { EVAL_DIR } from './open-dateline.ts';
import { readRamdocs } from './ramdocs-corpus.ts';

/** Fits the weights of sentence features on RAMDocs and prints them with 5-fold cross-validated figures: `tsx test/eval/fit-evidence.ts`. */
async function main(): Promise<void> {
  const ramdocs = await readRamdocs();
  if (!ramdocs) return print('RAMDocs is not there: ../shared/eval/ramdocs');
  const config = parseConfig({ CORPUS_DIR: ramdocs.corpusDir, INDEX_DIR: join(EVAL_DIR, 'ramdocs', 'index') });
  await buildIndex(config);
  const modelsDir = fileURLToPath(new URL('../../models', import.meta.url));
  const embedder = await createEmbedder({ model: config.embeddingModel, modelsDir });
  const snapshot = await openSnapshot(config.indexDir, embedder.identity);
  const questions: RankingQuestion[] = [];
  for (const { question: text, gold } of ramdocs.questions) {
    if (gold.length === 0) continue;
    const retriever = new HybridRetriever({ snapshot, embedQuery: (query) => embedder.embedQuery(query) });
    const passages = (await retriever.invoke(text)).map(({ metadata }) => metadata);
    const question = readQuestion(text, snapshot);
    const strings = gold.map((each) => normalised(each).toLowerCase());
    const value = (clause: string) => coverageOf(question.terms, new Set(snapshot.termsOf(clause)));
    const candidates = pickEvidence(question, passages, snapshot).map(
      ({ passage: { article }, sentence, features }) => {
        const quote = normalised(sliceOf(article.text, quoteSpan(article, sentence, value))).toLowerCase();
        return {
          features: { ...features },
          group: article.id,
          right: strings.some((string) => quote.includes(string)),
        };
      },
    );
    questions.push({ text, candidates });
  }
  await embedder.close();
  for (const l2 of [0.003, 0.03, 0.1]) {
    for (const seed of [1, 2]) print({ l2, seed, ...crossValidate(questions, { l2, folds: 5, seed }) });
  }
  print(fitRanking(questions, { l2: 0.03 }));
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

await main();

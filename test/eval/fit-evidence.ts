import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { evidenceFor, type Found } from './evidence-for.ts';
import { crossValidate, fitRanking, type RankingQuestion } from './fit-ranking.ts';
import { normalised } from './normalised.ts';
import { questionSets } from './question-sets.ts';
import { readRamdocs } from './ramdocs-corpus.ts';
import { expectedPatterns, isAnswerable, readQuestions } from './read-questions.ts';

/** A question about news counts as so many about encyclopaedia articles: there are few of them. */
const NEWS_WEIGHT = 3;
const L2 = 0.03;

/**
 * Fits the weights of sentence features on RAMDocs and the fit half of the fixture questions, and prints them with 5-fold
 * cross-validated figures: `tsx test/eval/fit-evidence.ts`. The sample corpus is left out.
 */
async function main(): Promise<void> {
  const embedder = await shippedEmbedder();
  const ramdocs = await readRamdocs();
  const asked = ramdocs?.questions.filter(({ gold }) => gold.length > 0) ?? [];
  const encyclopaedia = ramdocs
    ? await evidenceFor(
        asked.map(({ question: text }) => ({ text })),
        { corpusDir: ramdocs.corpusDir, name: 'ramdocs', embedder },
      )
    : [];
  const fixtures = questionSets.find(({ name }) => name === 'fixtures') as (typeof questionSets)[number];
  const questions = readQuestions(fixtures.questionsFile).filter(
    (question) =>
      !question.heldOut &&
      question.turns.length === 1 &&
      isAnswerable(question) &&
      expectedPatterns(question).length > 0,
  );
  const news = await evidenceFor(
    questions.map(({ turns }) => ({ text: turns[0] as string })),
    { corpusDir: fixtures.corpusDir, name: fixtures.name, embedder },
  );
  await embedder.close();
  const examples = {
    encyclopaedia: encyclopaedia.map((found, index) => {
      const gold = (asked[index]?.gold ?? []).map((each) => normalised(each).toLowerCase());
      return example(found, 1, (quote) => gold.some((each) => quote.toLowerCase().includes(each)));
    }),
    plain: [] as RankingQuestion[],
    paraphrased: [] as RankingQuestion[],
  };
  for (const [index, found] of news.entries()) {
    const question = questions[index] as (typeof questions)[number];
    const patterns = expectedPatterns(question);
    examples[question.paraphrase ? 'paraphrased' : 'plain'].push(
      example(found, NEWS_WEIGHT, (quote) => patterns.some((each) => each.test(quote))),
    );
  }
  const all = Object.values(examples).flat();
  for (const [set, ofSet] of Object.entries(examples))
    print({ set, n: ofSet.length, ...crossValidate(all, { of: new Set(ofSet), l2: L2, folds: 5, seed: 1 }) });
  print(fitRanking(all, { l2: L2 }));
}

function example({ question, evidence }: Found, weight: number, isRight: (quote: string) => boolean): RankingQuestion {
  return {
    text: question.text,
    weight,
    candidates: evidence.map(({ item, quote }) => ({
      features: { ...item.features },
      group: item.passage.article.id,
      right: isRight(quote),
    })),
  };
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

await main();

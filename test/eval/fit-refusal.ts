import type { Evidence } from '../../src/answering/evidence/evidence.ts';
import type { Question } from '../../src/answering/question/read-question.ts';
import { readSignalsOf } from '../../src/answering/refusing/read-signals.ts';
import { signalsOf } from '../../src/answering/refusing/signals.ts';
import type { Embedder } from '../../src/domain/embedder.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { evidenceFor, type Asked } from './evidence-for.ts';
import { crossValidateLogistic, fitLogistic, type Example, type Refuses } from './fit-logistic.ts';
import { otherSets, questionSets } from './question-sets.ts';
import { ramdocsArticleId, readRamdocs } from './ramdocs-corpus.ts';
import { isAnswerable, readQuestions } from './read-questions.ts';

interface Wanted extends Asked {
  readonly answerable: boolean;
  readonly paraphrase: boolean;
}

interface Case extends Wanted {
  readonly set: string;
  readonly question: Question;
  /** As it is found, best first, and as it is once the cross-encoder read it. */
  readonly found: Evidence;
  readonly evidence: readonly Evidence[];
}

/** Kinds that are answered or refused by other rules than the one fitted here. */
const OTHER_RULES = new Set(['about-article', 'greeting', 'injection', 'follow-up', 'overview', 'agree']);

/** A tenth of the answerable questions may be refused for want of their words, and a sixth of the unanswerable ones be answered once sentences were read. */
const IN_ITS_WORDS: Refuses = { share: 0.1, of: 'answerable' };
const READ: Refuses = { share: 0.83, of: 'unanswerable' };

/**
 * Fits the two decisions to answer: `tsx test/eval/fit-refusal.ts`. In the question's words: on RAMDocs and the fit half of the
 * question sets, paraphrased ones left out. Where sentences were read: on all of these, with paraphrases and the questions by others.
 */
async function main(): Promise<void> {
  const embedder = await shippedEmbedder();
  const found: Case[] = [];
  const ramdocs = await readRamdocs();
  if (ramdocs) {
    const asked = ramdocs.questions.flatMap(({ question, gold, docs, misinfo }): Wanted[] => {
      const without = new Set([...docs, ...misinfo].map(ramdocsArticleId));
      const out = { text: question, answerable: false, paraphrase: false, without };
      const within = { text: question, answerable: gold.length > 0, paraphrase: false };
      return gold.length > 0 ? [within, out] : [within];
    });
    found.push(...(await casesOf(asked, ramdocs.corpusDir, 'ramdocs', embedder)));
  }
  for (const { name, corpusDir, questionsFile } of [...questionSets, ...otherSets]) {
    const asked = readQuestions(questionsFile)
      .filter(({ heldOut, kind, turns }) => !heldOut && !OTHER_RULES.has(kind) && turns.length === 1)
      .map((question): Wanted => {
        const { turns, paraphrase = false } = question;
        return { text: turns[0] as string, answerable: isAnswerable(question), paraphrase };
      });
    if (asked.length > 0) found.push(...(await casesOf(asked, corpusDir, name, embedder)));
  }
  await embedder.close();
  const ours = new Set(['ramdocs', ...questionSets.map(({ name }) => name)]);
  const plain = found.filter(({ set, paraphrase }) => ours.has(set) && !paraphrase);
  report(
    'in its words',
    plain.map((each) => ({ ...each, signals: { ...signalsOf(each.question, each.found) } })),
    IN_ITS_WORDS,
  );
  const read = found.flatMap((each) => {
    const signals = readSignalsOf(each.question, each.evidence);
    return signals ? [{ ...each, set: ours.has(each.set) ? each.set : 'others', signals: { ...signals } }] : [];
  });
  report('read', read, READ);
}

function report(decision: string, examples: readonly Example[], refuses: Refuses): void {
  for (const set of new Set(examples.map((example) => example.set)))
    print({ decision, set, ...crossValidateLogistic(examples, { folds: 5, seed: 1, set, refuses }) });
  print({ decision, ...fitLogistic(examples, refuses) });
}

async function casesOf(asked: readonly Wanted[], corpusDir: string, name: string, embedder: Embedder): Promise<Case[]> {
  const options = { corpusDir, name, embedder };
  const found = await evidenceFor(asked, { ...options, reads: false });
  const read = await evidenceFor(asked, options);
  return found.flatMap(({ question, evidence: [first] }, at) => {
    const evidence = read[at]?.evidence.map(({ item }) => item) ?? [];
    return first ? [{ ...(asked[at] as Wanted), set: name, question, found: first.item, evidence }] : [];
  });
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

await main();

import { join } from 'node:path';
import type { Evidence } from '../../src/answering/evidence/evidence.ts';
import { pickEvidence } from '../../src/answering/evidence/pick-evidence.ts';
import { readCompared } from '../../src/answering/comparing/read-compared.ts';
import { readAgain } from '../../src/answering/evidence/read-again.ts';
import { saidFirst } from '../../src/answering/evidence/said-first.ts';
import type { ScoreSentences } from '../../src/answering/evidence/read-sentences.ts';
import { readQuestion, type Question } from '../../src/answering/question/read-question.ts';
import { spanToQuote } from '../../src/answering/composing/span-to-quote.ts';
import { buildIndex } from '../../src/compose-index.ts';
import { parseConfig } from '../../src/config.ts';
import type { CrossEncoder } from '../../src/domain/cross-encoder.ts';
import type { Embedder } from '../../src/domain/embedder.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { sliceOf } from '../../src/domain/span.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { HybridRetriever } from '../../src/retrieval/hybrid-retriever.ts';
import { normalised } from './normalised.ts';
import { EVAL_DIR } from './open-dateline.ts';

export interface Asked {
  readonly text: string;
  /** Articles to leave out. */
  readonly without?: ReadonlySet<string>;
}

/** What the product finds for a question before it chooses: best first, each with the quote it would show. */
export interface Found {
  readonly question: Question;
  readonly evidence: readonly { readonly item: Evidence; readonly quote: string }[];
}

interface FindOptions {
  readonly corpusDir: string;
  readonly name: string;
  readonly embedder: Embedder;
  /** Whether the cross-encoder reads what was found. Default true. */
  readonly reads?: boolean;
}

/** The evidence for each question over a corpus whose index is kept under `name`. */
export async function evidenceFor(
  questions: readonly Asked[],
  { corpusDir, name, embedder, reads = true }: FindOptions,
): Promise<Found[]> {
  const config = parseConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: join(EVAL_DIR, name, 'index') });
  await buildIndex(config);
  const snapshot = await openSnapshot(config.indexDir, embedder.identity);
  const ids = [...snapshot.articles.keys()];
  const found: Found[] = [];
  for (const { text, without } of questions) {
    const articleIds = without && new Set(ids.filter((id) => !without.has(id)));
    const retriever = new HybridRetriever({ snapshot, embedQuery: (query) => embedder.embedQuery(query), articleIds });
    const passages = (await retriever.invoke(text)).map(({ metadata }) => metadata);
    const question = readQuestion(text, snapshot);
    const picked = pickEvidence(question, passages, snapshot);
    const { crossEncoder } = embedder;
    const read = crossEncoder && reads ? await readWith(crossEncoder, question, picked, snapshot) : picked;
    const evidence = read.map((item) => {
      return { item, quote: normalised(sliceOf(item.passage.article.text, spanToQuote(question, item, snapshot))) };
    });
    found.push({ question, evidence });
  }
  return found;
}

/** As the product reads, up to what it compares. */
async function readWith(model: CrossEncoder, question: Question, picked: readonly Evidence[], snapshot: Snapshot) {
  const score: ScoreSentences = (asked, sentences) => model.score(asked, sentences);
  return readCompared(question, await readAgain(question, saidFirst(question, picked), score), snapshot, score);
}

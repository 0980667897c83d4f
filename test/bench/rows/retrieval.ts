import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { HybridRetriever } from '../../../src/retrieval/hybrid-retriever.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { Bench, BenchSize } from '../bench.ts';
import { byTurns } from '../by-turns.ts';
import { documentOf } from '../data/bench-corpus.ts';
import type { BenchQuestion } from '../data/bench-documents.ts';
import { benchIndex } from '../data/bench-index.ts';
import { CachedPassages } from '../data/cached-passages.ts';
import { drawn } from '../data/drawn.ts';
import { readStockChunks } from '../data/stock-chunks.ts';
import { findingOf, type Finding } from '../finding.ts';
import { ndcg } from '../../eval/retrieval/mean-ndcg.ts';
import { GivenVectors } from '../peers/given-vectors.ts';
import { stockRetriever } from '../peers/stock-retriever.ts';

const PASSAGES = 24;
/** How many times faster, and how many questions a round, at each size. */
const AT_SIZE = [
  { least: 5, questions: 40 },
  { least: 20, questions: 15 },
  { least: 50, questions: 8 },
] as const;

/** Hybrid search, the question's vector given, against the stock one over the same texts and vectors; time and nDCG@10. */
export async function measureRetrieval(bench: Bench): Promise<Finding[]> {
  const findings: Finding[] = [];
  const embedder = new CachedPassages(await shippedEmbedder());
  for (const [index, size] of bench.sizes.entries()) {
    const { least, questions } = AT_SIZE[index] as (typeof AT_SIZE)[number];
    const asked = drawn(askable(bench, size), (bench.quick ? 2 : questions) * bench.rounds);
    findings.push(...(await measureAt(bench, size, asked, embedder, least)));
  }
  await embedder.close();
  return findings;
}

async function measureAt(
  { rounds }: Bench,
  size: BenchSize,
  asked: readonly BenchQuestion[],
  embedder: CachedPassages,
  least: number,
): Promise<Finding[]> {
  const { indexDir } = await benchIndex(size.name, size.documents, embedder);
  const snapshot = await openSnapshot(indexDir, embedder.identity);
  const vectors = new Map<string, number[]>();
  for (const { question } of asked) vectors.set(question, await embedder.embedQuery(question));
  const own = new HybridRetriever({ snapshot, embedQuery: async (text) => vectors.get(text) ?? null, k: PASSAGES });
  const stock = await stockRetriever(await readStockChunks(indexDir), new GivenVectors(vectors), PASSAGES);
  const gains = { ours: [] as number[], peer: [] as number[] };
  const perRound = Math.ceil(asked.length / rounds);
  const side = (found: (question: string) => Promise<string[]>, into: number[]) => async (round: number) => {
    let ms = 0;
    const questions = asked.slice(round * perRound, (round + 1) * perRound);
    for (const { question, relevant } of questions) {
      const started = performance.now();
      const ids = await found(question);
      ms += performance.now() - started;
      into.push(ndcg([...new Set(ids.map(documentOf))], new Set(relevant)));
    }
    return ms / questions.length;
  };
  const ours = side(
    async (question) => (await own.invoke(question)).map(({ metadata }) => metadata.article.id),
    gains.ours,
  );
  const peer = side(
    async (question) => (await stock.invoke(question)).map(({ metadata }) => String(metadata['articleId'])),
    gains.peer,
  );
  await ours(0);
  gains.ours.length = 0;
  const times = await byTurns(rounds, ours, peer);
  const against = 'MemoryVectorStore + BM25Retriever + EnsembleRetriever';
  const chunks = snapshot.chunkCount.toLocaleString('en');
  const row = 'retrieval';
  return [
    findingOf({
      row,
      measured: `retrieval, ${chunks} chunks`,
      unit: 'ms a question',
      ...times,
      against,
      compared: 'peer / ours',
      target: { least },
    }),
    findingOf({
      row,
      measured: `nDCG@10, ${chunks} chunks, ${asked.length} questions`,
      unit: 'mean',
      ours: [mean(gains.ours)],
      against,
      peer: [mean(gains.peer)],
      compared: 'ours - peer',
      target: { least: 0 },
    }),
  ];
}

/** Questions that some document of this size answers. */
function askable({ data: { judged } }: Bench, { documents }: BenchSize): BenchQuestion[] {
  const ids = new Set(documents.map(({ id }) => id));
  return judged.flatMap(({ question, relevant }) => {
    const there = relevant.filter((id) => ids.has(id));
    return there.length > 0 ? [{ question, relevant: there }] : [];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

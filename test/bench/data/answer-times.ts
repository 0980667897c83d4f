import { startServer } from '../../product.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import { quantile } from '../../eval/tally.ts';
import type { Bench, BenchSize } from '../bench.ts';
import { peerProcess } from '../peers/peer-process.ts';
import { benchIndex } from './bench-index.ts';
import { CachedPassages } from './cached-passages.ts';
import { drawn } from './drawn.ts';

const QUESTIONS = 60;

/** Medians of each round, in milliseconds. */
export interface AnswerTimes {
  readonly whole: number[];
  readonly embedding: number[];
  /** The whole answer without embedding its question. */
  readonly beyond: number[];
  readonly bare: number[];
}

const measured = new Map<BenchSize, Promise<AnswerTimes>>();

/** How long answers over HTTP take, one after the other, once everything is warm; measured once a size. */
export function answerTimes(bench: Bench, size: BenchSize): Promise<AnswerTimes> {
  const times = measured.get(size) ?? measure(bench, size);
  measured.set(size, times);
  return times;
}

async function measure({ data, rounds, quick }: Bench, size: BenchSize): Promise<AnswerTimes> {
  const embedder = await shippedEmbedder();
  const { corpusDir, indexDir } = await benchIndex(size.name, size.documents, new CachedPassages(embedder));
  const server = await startServer(serverEnv({ corpusDir, indexDir }));
  const { child: peer, told: peerUrl } = await peerProcess('stock-server.ts', ['']);
  const questions = drawn(data.questions, quick ? 4 : QUESTIONS);
  const times: AnswerTimes = { whole: [], embedding: [], beyond: [], bare: [] };
  try {
    // The first round warms caches and the compiler up.
    for (let round = 0; round <= rounds; round++) {
      const each = { whole: [] as number[], embedding: [] as number[], beyond: [] as number[], bare: [] as number[] };
      for (const question of questions) {
        const started = performance.now();
        await embedder.embedQuery(question);
        const embedding = performance.now() - started;
        const whole = await post(`${server.url}/ask`, question);
        each.embedding.push(embedding);
        each.whole.push(whole);
        each.beyond.push(whole - embedding);
        each.bare.push(await post(`${peerUrl}/bare`, question));
      }
      if (round === 0) continue;
      for (const part of ['whole', 'embedding', 'beyond', 'bare'] as const) times[part].push(quantile(each[part], 0.5));
    }
    return times;
  } finally {
    server.child.kill('SIGTERM');
    peer.kill();
    await Promise.all([server.ended, embedder.close()]);
  }
}

/** Settings of a server that is measured: no limits, nothing logged, nothing rebuilt. */
export function serverEnv({ corpusDir, indexDir }: { corpusDir: string; indexDir: string }): Record<string, string> {
  return {
    CORPUS_DIR: corpusDir,
    INDEX_DIR: indexDir,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
    RATE_LIMIT: '0',
    WATCH_CORPUS: 'off',
  };
}

async function post(url: string, question: string): Promise<number> {
  const started = performance.now();
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ question }) });
  await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return performance.now() - started;
}

import autocannon from 'autocannon';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import { startServer } from '../../product.ts';
import type { Bench, BenchSize } from '../bench.ts';
import { byTurns } from '../by-turns.ts';
import { serverEnv } from '../data/answer-times.ts';
import { benchIndex } from '../data/bench-index.ts';
import { CachedPassages } from '../data/cached-passages.ts';
import { drawn } from '../data/drawn.ts';
import { findingOf, type Finding } from '../finding.ts';
import { peerProcess } from '../peers/peer-process.ts';

const SECONDS = 8;
const QUESTIONS = 200;

/** Answers a second at ten connections, against a server that finds its passages through the stock classes. */
export async function measureThroughput(bench: Bench): Promise<Finding[]> {
  const [small, , large] = bench.sizes;
  return [await measureAt(bench, small), await measureAt(bench, large)];
}

async function measureAt({ data, rounds, quick }: Bench, size: BenchSize): Promise<Finding> {
  const embedder = await shippedEmbedder();
  const folders = await benchIndex(size.name, size.documents, new CachedPassages(embedder));
  await embedder.close();
  const server = await startServer(serverEnv(folders));
  const { child, told } = await peerProcess('stock-server.ts', [folders.indexDir]);
  const questions = drawn(data.questions, QUESTIONS);
  const seconds = quick ? 1 : SECONDS;
  try {
    for (const url of [server.url, told]) await answersPerSecond(`${url}/ask`, questions, 1);
    const { ours, peer } = await byTurns(
      rounds,
      () => answersPerSecond(`${server.url}/ask`, questions, seconds),
      () => answersPerSecond(`${told}/ask`, questions, seconds),
    );
    return findingOf({
      row: 'throughput',
      measured: `answers at 10 connections, ${size.name} chunks`,
      unit: 'answers/s',
      ours,
      against: 'Express over the stock retriever, no answering',
      peer,
      compared: 'ours / peer',
      target: { least: 3 },
    });
  } finally {
    child.kill();
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

async function answersPerSecond(url: string, questions: readonly string[], seconds: number): Promise<number> {
  const requests = questions.map((question) => ({
    method: 'POST' as const,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question }),
  }));
  const result = await autocannon({ url, connections: 10, duration: seconds, timeout: 120, requests });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${url} were refused.`);
  // What a slow server finishes within the time may be nothing: its first answers count by when they come.
  return Math.max(result['2xx'], 0.5) / result.duration;
}

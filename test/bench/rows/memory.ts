import { execFileSync } from 'node:child_process';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import { startServer } from '../../product.ts';
import type { Bench, BenchSize } from '../bench.ts';
import { serverEnv } from '../data/answer-times.ts';
import { benchIndex } from '../data/bench-index.ts';
import { CachedPassages } from '../data/cached-passages.ts';
import { drawn } from '../data/drawn.ts';
import { findingOf, type Finding } from '../finding.ts';
import { peerProcess } from '../peers/peer-process.ts';

/** Memory of a warm server beyond one over a single article, against what a MemoryVectorStore of the same adds. */
export async function measureMemory(bench: Bench): Promise<Finding[]> {
  const [, , large] = bench.sizes;
  const empty = { name: 'one', documents: large.documents.slice(0, 1) };
  const ours = (await serverMemory(bench, large)) - (await serverMemory(bench, empty));
  const peer = (await stockMemory(bench, large)) - (await stockMemory(bench, null));
  return [
    findingOf({
      row: 'memory',
      measured: `memory at ${large.name} chunks`,
      unit: 'MB',
      ours: [ours],
      against: 'MemoryVectorStore with the same',
      peer: [peer],
      compared: 'ours / peer',
      target: { most: 0.5 },
    }),
  ];
}

async function serverMemory({ data, quick }: Bench, size: BenchSize): Promise<number> {
  const server = await startServer(serverEnv(await indexOf(size)));
  for (const question of drawn(data.questions, quick ? 4 : 60)) {
    const headers = { 'Content-Type': 'application/json' };
    await (await fetch(`${server.url}/ask`, { method: 'POST', headers, body: JSON.stringify({ question }) })).text();
  }
  const megabytes = megabytesOf(server.child.pid);
  server.child.kill('SIGTERM');
  await server.ended;
  return megabytes;
}

async function stockMemory(_bench: Bench, size: BenchSize | null): Promise<number> {
  const { child } = await peerProcess('stock-memory.ts', [size === null ? '' : (await indexOf(size)).indexDir]);
  const megabytes = megabytesOf(child.pid);
  child.kill();
  return megabytes;
}

async function indexOf(size: BenchSize) {
  const embedder = await shippedEmbedder();
  try {
    return await benchIndex(size.name, size.documents, new CachedPassages(embedder));
  } finally {
    await embedder.close();
  }
}

/** What a process holds in memory, in megabytes. */
function megabytesOf(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

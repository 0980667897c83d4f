import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import { startServer } from '../../product.ts';
import type { Bench } from '../bench.ts';
import { millisecondsOf } from '../by-turns.ts';
import { serverEnv } from '../data/answer-times.ts';
import { benchIndex } from '../data/bench-index.ts';
import { CachedPassages } from '../data/cached-passages.ts';
import { fullBuild } from '../data/full-build.ts';
import { findingOf, type Finding } from '../finding.ts';

/** From starting the server to its saying that it is ready, with an index that is there, against making the index. */
export async function measureStart(bench: Bench): Promise<Finding[]> {
  const [, , large] = bench.sizes;
  const { rest, embedding, chunks } = await fullBuild(bench, large);
  const embedder = await shippedEmbedder();
  const folders = await benchIndex(large.name, large.documents, new CachedPassages(embedder));
  await embedder.close();
  const ours: number[] = [];
  for (let round = 0; round < bench.rounds; round++) {
    let server: Awaited<ReturnType<typeof startServer>> | undefined;
    ours.push((await millisecondsOf(async () => void (server = await startServer(serverEnv(folders))))) / 1000);
    server?.child.kill('SIGTERM');
    await server?.ended;
  }
  const common = {
    row: 'start',
    unit: 's',
    measured: `start to ready, ${chunks.toLocaleString('en')} chunks`,
    ours,
    against: 'own full build',
    peer: [(rest + embedding) / 1000],
  } as const;
  return [
    findingOf({ ...common, compared: 'ours', target: { most: 2 } }),
    findingOf({ ...common, compared: 'peer / ours', target: { least: 100 } }),
  ];
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { Bench } from '../bench.ts';
import { byTurns, millisecondsOf } from '../by-turns.ts';
import { benchFolders } from '../data/bench-index.ts';
import { findingOf, type Finding } from '../finding.ts';
import { stockBuild } from '../peers/stock-build.ts';
import { StockEmbeddings } from '../peers/stock-embeddings.ts';

/** Articles a second from files to an index on disk, the model loaded before; ours with a vector for every sentence. */
export async function measureBuild({ data: { articles }, rounds }: Bench): Promise<Finding[]> {
  const { corpusDir, maxFileBytes } = await benchFolders('articles', articles);
  const embedder = await shippedEmbedder(2);
  const embeddings = new StockEmbeddings();
  await Promise.all([embedder.embedQuery('warm'), embeddings.embedQuery('warm')]);
  const perSecond = async (build: (folder: string) => Promise<unknown>) => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-build-'));
    const ms = await millisecondsOf(() => build(folder));
    await rm(folder, { recursive: true });
    return (1000 * articles.length) / ms;
  };
  const { ours, peer } = await byTurns(
    rounds,
    () => perSecond((indexDir) => buildSnapshot({ corpusDir, indexDir, maxFileBytes, embedder, reuse: false })),
    () => perSecond((folder) => stockBuild(corpusDir, folder, embeddings)),
  );
  await embedder.close();
  return [
    findingOf({
      row: 'build',
      measured: `build of ${articles.length} articles`,
      unit: 'articles/s',
      ours,
      against: 'RecursiveCharacterTextSplitter + embeddings + HNSWLib',
      peer,
      compared: 'ours / peer',
      target: { least: 2 },
    }),
  ];
}

import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { Bench } from '../bench.ts';
import { byTurns, millisecondsOf } from '../by-turns.ts';
import { benchFolders } from '../data/bench-index.ts';
import { findingOf, type Finding } from '../finding.ts';

/** A build after one article in a hundred got another sentence, against one that takes nothing over. */
export async function measureIncremental({ data: { articles }, rounds }: Bench): Promise<Finding[]> {
  const source = await benchFolders('articles', articles);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-change-'));
  const corpusDir = join(folder, 'corpus');
  await cp(source.corpusDir, corpusDir, { recursive: true });
  const names = (await readdir(corpusDir)).sort();
  const embedder = await shippedEmbedder(2);
  await embedder.embedQuery('warm');
  const options = { corpusDir, maxFileBytes: source.maxFileBytes, embedder };
  const changing = { ...options, indexDir: join(folder, 'index') };
  await buildSnapshot(changing);
  const change = async (round: number) => {
    const every = Math.max(1, Math.min(100, Math.floor(names.length / 2)));
    for (let at = round % every; at < names.length; at += every)
      await appendFile(
        join(corpusDir, names[at] ?? ''),
        `\nThe harbour master of round ${round} counted ${at} ships.\n`,
      );
  };
  const { ours, peer } = await byTurns(
    rounds,
    async (round) => {
      await change(round);
      return millisecondsOf(() => buildSnapshot(changing));
    },
    (round) =>
      millisecondsOf(() => buildSnapshot({ ...options, indexDir: join(folder, `full-${round}`), reuse: false })),
  );
  await embedder.close();
  await rm(folder, { recursive: true });
  return [
    findingOf({
      row: 'incremental',
      measured: `build of ${articles.length} articles, 1 % changed`,
      unit: 'ms',
      ours,
      against: 'own full build',
      peer,
      compared: 'peer / ours',
      target: { least: 20 },
    }),
  ];
}

import { printable } from '../../../src/cli/printable.ts';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { seededRandom } from '../../eval/seeded-random.ts';
import { indexFolder } from '../../indexing/index-folder.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { FaultRow } from '../fault-row.ts';
import { hostileFiles, type HostileFile } from '../hostile-files.ts';
import { requireThat } from '../require-that.ts';
import { runCommand } from '../run-command.ts';
import { Tally } from '../tally.ts';

/** What a build may keep in memory beside the model, in megabytes of JavaScript. */
const HEAP_MB = 512;
/** A build of so many such files beside three articles takes under a minute on a busy machine. */
const TOGETHER = 10;
const DEADLINE_MS = 5 * 60_000;

export const hostileArticles: FaultRow = {
  fault:
    'hostile files among the articles: 100 MB, a million lines, noise, links, pipes, `..` in names, 100 kB made to hang expressions',
  mustShow: `refused with a reason or read; the other articles indexed; at most ${HEAP_MB} MB of heap; no file holds up a build`,
  sample: 5,
  full: hostileFiles.length,
  run: async (count, seed) => {
    const random = seededRandom(seed);
    const embedder = await shippedEmbedder();
    const tally = new Tally();
    const chosen = count >= hostileFiles.length ? hostileFiles : spread(count, random);
    for (let first = 0; first < chosen.length; first += TOGETHER) {
      const folder = await indexFolder(embedder, 3);
      const files = chosen.slice(first, first + TOGETHER);
      for (const file of files) await file.make(folder.corpusDir);
      const env = { CORPUS_DIR: folder.corpusDir, INDEX_DIR: folder.indexDir };
      const built = buildOf(env, folder.indexDir);
      for (const file of files) await tally.try(JSON.stringify(file.name), async () => verdictOn(file, await built));
      await folder.remove();
    }
    await embedder.close();
    return tally.result();
  },
};

/** Files from every part of the list. */
function spread(count: number, random: () => number): HostileFile[] {
  const step = hostileFiles.length / count;
  return Array.from(
    { length: count },
    (_, index) => hostileFiles[Math.floor((index + random()) * step)] as HostileFile,
  );
}

interface Built {
  readonly articles: ReadonlySet<string>;
  /** Files refused and why, as the command line shows them. */
  readonly refused: readonly string[];
}

async function buildOf(env: Readonly<Record<string, string>>, indexDir: string): Promise<Built> {
  const node = [`--max-old-space-size=${HEAP_MB}`];
  const run = await runCommand(['cli.js', 'index'], { env, node, deadlineMs: DEADLINE_MS });
  requireThat(run.code === 0, `ended with ${run.signal ?? run.code}: ${run.stderr.slice(-300)}`);
  const { articles } = await openSnapshot(indexDir);
  const refused = run.stdout.split('\n').filter((line) => line.startsWith('  '));
  return { articles: new Set(articles.keys()), refused: refused.map((line) => line.trim()) };
}

function verdictOn({ name, refused }: HostileFile, { articles, refused: all }: Built): string {
  for (const number of [0, 1, 2]) requireThat(articles.has(`story-${number}.txt`), `story-${number}.txt is missing`);
  const reason = all.find((line) => line.startsWith(`${printable(name)}: `))?.slice(printable(name).length + 2) ?? null;
  if (refused !== undefined) requireThat(reason !== null && refused.test(reason), `refused for: ${reason}`);
  if (reason !== null) return 'refused with the reason';
  const isFileOfArticle = name !== 'folder.txt' && !name.startsWith('.');
  requireThat(articles.has(name) || !isFileOfArticle, 'it vanished without a word');
  return isFileOfArticle ? 'read' : 'passed over';
}

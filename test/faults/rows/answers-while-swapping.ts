import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createDateline, type Dateline } from '../../../src/compose.ts';
import { parseConfig } from '../../../src/config.ts';
import type { Answer } from '../../../src/protocol/answer.ts';
import { completeAnswer } from '../../../src/server/complete-answer.ts';
import { indexFolder, type IndexFolder } from '../../indexing/index-folder.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import { Tally } from '../tally.ts';

/** Questions that are asked at the same time, while the index is built again and again. */
const AT_ONCE = 5;
const ASKS_FOR_A_BUILD = 50;
const PLACES = ['Harrow', 'Ansty', 'Brannock', 'Ostley'] as const;
const { signal } = new AbortController();

/** The texts of a snapshot by article. */
type Texts = ReadonlyMap<string, string>;

export const answersWhileSwapping: FaultRow = {
  fault: 'questions without a pause while builds change every article and swap the snapshot (50 questions for a build)',
  mustShow: 'no error; every quote of an answer stands in the one snapshot that it names',
  sample: 25,
  full: 1000,
  run: async (count) => {
    const embedder = await shippedEmbedder();
    const folder = await indexFolder(embedder, 0);
    await writeVersion(folder, 0);
    const config = parseConfig({ CORPUS_DIR: folder.corpusDir, INDEX_DIR: folder.indexDir });
    const dateline = await createDateline(config, { suggest: false, watch: false });
    const tally = new Tally();
    const snapshots = new Map([await textsServed(dateline, folder)]);
    const answers: (Answer | Error)[] = [];
    const builds = Math.ceil(count / ASKS_FOR_A_BUILD);
    const built = new AbortController();
    const asking = Array.from({ length: AT_ONCE }, async (_, at) => {
      for (let number = at; !built.signal.aborted || answers.length < count; number += AT_ONCE) {
        const question = `How much is the ferry fare from ${PLACES[number % PLACES.length]}?`;
        answers.push(
          await completeAnswer(dateline.ask({ question }, signal)).catch((error: unknown) => error as Error),
        );
        await delay(20);
      }
    });
    for (let version = 1; version <= builds; version++) {
      await writeVersion(folder, version);
      await rebuilt(dateline);
      snapshots.set(...(await textsServed(dateline, folder)));
    }
    built.abort();
    await Promise.all(asking);
    for (const answer of answers) await tally.try('an answer', async () => verdictOn(answer, snapshots));
    await dateline.close();
    await embedder.close();
    await folder.remove();
    const { seen, ...result } = tally.result();
    return { ...result, seen: `${seen}, over ${snapshots.size} snapshots and ${builds} builds` };
  },
};

/** Every version of an article says the same with another figure, at other offsets. */
async function writeVersion(folder: Pick<IndexFolder, 'write'>, version: number): Promise<void> {
  for (const [index, place] of PLACES.entries()) {
    const fare = 100 * version + index + 7;
    const lead = `${'The harbour board met again. '.repeat(version % 4)}`;
    const text = `Fares from ${place}\n\n${lead}The ferry fare from ${place} is ${fare} pounds, the harbour board said.\n`;
    await folder.write(`${place}.txt`, text);
  }
}

async function rebuilt(dateline: Dateline): Promise<void> {
  const before = dateline.status().snapshot;
  dateline.rebuild();
  while (dateline.status().build.state === 'building') await delay(20);
  const { build, snapshot } = dateline.status();
  requireThat(build.state === 'idle' && snapshot !== before, `a build was not served: ${build.failure}`);
}

async function textsServed(dateline: Dateline, { indexDir }: Pick<IndexFolder, 'indexDir'>): Promise<[string, Texts]> {
  const id = dateline.status().snapshot as string;
  const linesOf = async (file: string) => (await readFile(join(indexDir, id, file), 'utf8')).trimEnd().split('\n');
  const texts = (await linesOf('texts.jsonl')).map((line) => (JSON.parse(line) as { text: string }).text);
  const ids = (await linesOf('articles.jsonl')).map(
    (line) => (JSON.parse(line) as { article: { id: string } }).article.id,
  );
  return [id, new Map(ids.map((articleId, at) => [articleId, texts[at] as string]))];
}

function verdictOn(answer: Answer | Error, snapshots: ReadonlyMap<string, Texts>): string {
  if (answer instanceof Error) throw answer;
  const texts = snapshots.get(answer.snapshot);
  requireThat(texts !== undefined, `a snapshot that was never served: ${answer.snapshot}`);
  for (const { articleId, quote, start, end } of answer.citations) {
    requireThat(texts.get(articleId)?.slice(start, end) === quote, `a quote of another snapshot: ${quote}`);
  }
  requireThat(answer.citations.length > 0, `no citation: ${answer.text}`);
  return 'answered from one snapshot';
}

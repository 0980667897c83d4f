import { askTurns } from '../eval/ask-turns.ts';
import { openDateline } from '../eval/open-dateline.ts';
import { readRamdocs } from '../eval/ramdocs-corpus.ts';
import { renderTable } from '../eval/render-table.ts';
import { quantile } from '../eval/tally.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';

const QUESTIONS = 150;

/**
 * How long an answer takes beside embedding its question alone, in one run, the two by turns, over the 1,300 short texts of
 * RAMDocs: `tsx test/bench/answer-time.ts`.
 */
async function main(): Promise<void> {
  const ramdocs = await readRamdocs();
  if (!ramdocs) return void process.stdout.write('RAMDocs is not there: ../shared/eval/ramdocs\n');
  const embedder = await shippedEmbedder();
  const dateline = await openDateline(ramdocs.corpusDir, 'ramdocs');
  const questions = ramdocs.questions.slice(0, QUESTIONS).map(({ question }) => question);
  const embedding: number[] = [];
  const answering: number[] = [];
  // The first round warms caches and the compiler up.
  for (const round of [0, 1, 2]) {
    for (const question of questions) {
      const started = performance.now();
      await embedder.embedQuery(question);
      const embedded = performance.now() - started;
      const { ms } = await askTurns(dateline, [question]);
      if (round === 0) continue;
      embedding.push(embedded);
      answering.push(ms);
    }
  }
  await Promise.all([embedder.close(), dateline.close()]);
  const row = (name: string, part: number) => {
    const [alone, whole] = [quantile(embedding, part), quantile(answering, part)];
    return [name, alone.toFixed(1), whole.toFixed(1), `${(whole / quantile(embedding, 0.5)).toFixed(1)} ×`];
  };
  process.stdout.write(
    renderTable(
      [`${dateline.articles().articles.length} articles`, 'embedding, ms', 'answer, ms', 'answer / median embedding'],
      [row('median', 0.5), row('99th percentile', 0.99)],
    ),
  );
}

await main();

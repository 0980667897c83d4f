import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { DatelineError } from '../../../src/errors.ts';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { eachAnew } from '../each-anew.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import type { TwoStates } from '../two-states.ts';

export const killedEmbedding: FaultRow = {
  fault: 'the embedding process killed while a build or a question waits for it; once, or each time it comes back',
  mustShow: 'once: its job repeated and nothing noticed; each time: one error, the old snapshot served',
  sample: 5,
  full: 40,
  run: (count, seed) =>
    eachAnew(count, seed, (states, number, random) => {
      const kill = [killedOnce, killedAtAQuestion, killedAgainAndAgain][number % 3] as typeof killedOnce;
      return { name: kill.name, run: () => kill(states, random) };
    }),
};

async function killedOnce({ embedder, options, after }: TwoStates, random: () => number): Promise<string> {
  const kill = () => process.kill(embedder.processId as number, 'SIGKILL');
  let timer: NodeJS.Timeout | undefined;
  const { snapshotId } = await buildSnapshot({
    ...options,
    onProgress: ({ stage, done }) => {
      if (stage === 'embedding' && done === 0) timer ??= setTimeout(kill, random() * 20);
    },
  });
  clearTimeout(timer);
  requireThat(snapshotId === after, 'another snapshot was built');
  return 'build went on';
}

async function killedAtAQuestion({ embedder }: TwoStates): Promise<string> {
  const question = 'What became of the ferry?';
  const before = await embedder.embedQuery(question);
  const asked = embedder.embedQuery(question);
  process.kill(embedder.processId as number, 'SIGKILL');
  requireThat((await asked).join() === before.join(), 'the question has another vector');
  return 'question answered';
}

async function killedAgainAndAgain({ embedder, options, before }: TwoStates): Promise<string> {
  let building = true;
  const killing = setInterval(() => {
    const { processId } = embedder;
    if (building && processId !== null) process.kill(processId, 'SIGKILL');
  }, 5);
  const outcome = await buildSnapshot({ ...options, reuse: false }).catch((error: unknown) => error);
  building = false;
  clearInterval(killing);
  requireThat(outcome instanceof DatelineError && outcome.code === 'EMBEDDING_FAILED', `no error: ${String(outcome)}`);
  requireThat(!outcome.message.includes('\n'), `more than one line: ${outcome.message}`);
  requireThat((await openSnapshot(options.indexDir)).id === before, 'the old snapshot is not served');
  await embedder.embedQuery('Is it back?');
  return 'build failed, old served';
}

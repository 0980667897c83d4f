import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ensureSnapshot } from '../../../src/indexing/ensure-snapshot.ts';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { eachAnew } from '../each-anew.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import type { TwoStates } from '../two-states.ts';

const entry = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
/** A build of this corpus tells of its progress about so often. */
const MOST_MESSAGES = 24;

export const killedBuild: FaultRow = {
  fault: '`kill -9` of a build at a random moment, then open',
  mustShow: 'opens; exactly the old or the new snapshot; nothing left over after the next start',
  sample: 5,
  full: 100,
  run: (count, seed) =>
    eachAnew(count, seed, (states, _number, random) => {
      const moment = { message: Math.floor(random() * MOST_MESSAGES), thenMs: random() * 30 };
      return { name: `after message ${moment.message} and ${moment.thenMs} ms`, run: () => killOnce(states, moment) };
    }),
};

async function killOnce(states: TwoStates, moment: { message: number; thenMs: number }): Promise<string> {
  const { embedder, options, before, after } = states;
  await buildKilled(states, moment);
  const { id } = await openSnapshot(options.indexDir, embedder.identity);
  requireThat(id === before || id === after, `${id} is neither the old nor the new snapshot`);
  const next = await ensureSnapshot(options);
  requireThat(next.id === after, 'the next start does not serve the new corpus');
  const left = await states.leftovers(after);
  requireThat(left.length === 0, `left over: ${left.join(', ')}`);
  return id === before ? 'old' : 'new';
}

async function buildKilled({ env }: TwoStates, { message, thenMs }: { message: number; thenMs: number }) {
  const child = fork(entry, ['index'], { env: { ...process.env, ...env }, execArgv: [], stdio: 'ignore' });
  const kill = () => setTimeout(() => child.kill('SIGKILL'), thenMs);
  let messages = 0;
  if (message === 0) child.once('spawn', kill);
  child.on('message', () => {
    if (++messages === message) kill();
  });
  await once(child, 'exit');
}

import { setTimeout as delay } from 'node:timers/promises';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { seededRandom } from '../../eval/seeded-random.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import { startCommand } from '../run-command.ts';
import { Tally } from '../tally.ts';
import { twoStates, type TwoStates } from '../two-states.ts';

/** A build of this corpus lasts about so long, most of it for loading the model. */
const BUILD_MS = 2500;

export const stoppedBuild: FaultRow = {
  fault: 'SIGTERM or SIGINT during a build, at a random moment',
  mustShow: 'ends within 10 s, one line, exit code 128 + signal; old or new snapshot whole; nothing left over',
  sample: 10,
  full: 40,
  run: async (count, seed) => {
    const random = seededRandom(seed);
    const states = await twoStates();
    const tally = new Tally();
    for (let number = 0; number < count; number++) {
      await states.reset();
      const afterMs = random() * BUILD_MS;
      const name = number % 2 === 0 ? 'SIGTERM' : 'SIGINT';
      await tally.try(`${name} after ${afterMs.toFixed(0)} ms`, () => stopOnce(states, name, afterMs));
    }
    await states.close();
    return tally.result();
  },
};

async function stopOnce(states: TwoStates, name: 'SIGTERM' | 'SIGINT', afterMs: number): Promise<string> {
  const { embedder, options, before, after, env } = states;
  const { child, ended } = startCommand(['cli.js', 'index'], { env });
  await delay(afterMs);
  const sent = performance.now();
  child.kill(name);
  const { code, signal, stderr } = await ended;
  requireThat(performance.now() - sent < 50_000, 'it took five times as long to end as it may');
  const { id } = await openSnapshot(options.indexDir, embedder.identity);
  requireThat(id === before || id === after, 'neither the old nor the new snapshot is there');
  const left = await states.leftovers(id);
  requireThat(left.length === 0, `left over: ${left.join(', ')}`);
  if (code === 0) return 'was done before';
  // Before its first line of code, node itself ends at the signal.
  if (signal === name) return 'ended before it began';
  requireThat(code === (name === 'SIGTERM' ? 143 : 130), `exit code ${code}`);
  const lines = stderr.split('\n').filter((line) => line !== '' && !/: \d+ of \d+$/.test(line));
  requireThat(lines.length === 1 && (lines[0] ?? '').startsWith('Stopped.'), `it said: ${lines.join(' / ')}`);
  return 'stopped';
}

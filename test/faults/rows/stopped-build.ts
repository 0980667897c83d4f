import { setTimeout as delay } from 'node:timers/promises';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { eachAnew } from '../each-anew.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import { startCommand } from '../run-command.ts';
import type { TwoStates } from '../two-states.ts';

/** A build of this corpus writes about so many lines of progress; with the first of them it has begun. */
const LINES = 9;

export const stoppedBuild: FaultRow = {
  fault: 'SIGTERM or SIGINT during a build, at a random moment',
  mustShow: 'ends within 10 s, one line, exit code 128 + signal; old or new snapshot whole; nothing left over',
  sample: 5,
  full: 40,
  run: (count, seed) =>
    eachAnew(count, seed, (states, number, random) => {
      const moment = { line: Math.floor(random() * (LINES + 1)), thenMs: random() * 20 };
      const name = number % 2 === 0 ? 'SIGTERM' : 'SIGINT';
      return {
        name: `${name} after line ${moment.line} and ${moment.thenMs} ms`,
        run: () => stopOnce(states, name, moment),
      };
    }),
};

async function stopOnce(
  states: TwoStates,
  name: 'SIGTERM' | 'SIGINT',
  { line, thenMs }: { line: number; thenMs: number },
): Promise<string> {
  const { embedder, options, before, after, env } = states;
  const { child, written, ended } = startCommand(['cli.js', 'index'], { env });
  while (written.stderr.split('\n').length <= line && child.exitCode === null) await delay(1);
  await delay(thenMs);
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
  const lines = stderr.split('\n').filter((each) => each !== '' && !/: \d+ of \d+$/.test(each));
  requireThat(lines.length === 1 && (lines[0] ?? '').startsWith('Stopped.'), `it said: ${lines.join(' / ')}`);
  return 'stopped';
}

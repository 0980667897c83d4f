import { setTimeout as delay } from 'node:timers/promises';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { readinessSchema } from '../../../src/protocol/readiness.ts';
import { story } from '../../indexing/index-folder.ts';
import { eachAnew } from '../each-anew.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import { startCommand } from '../run-command.ts';
import type { TwoStates } from '../two-states.ts';

export const stoppedServer: FaultRow = {
  fault: 'SIGTERM to a server while it rebuilds',
  mustShow: 'exit code 0 within 10 s; the build ends with it; old or new snapshot whole; nothing left over',
  sample: 1,
  full: 10,
  run: (count, seed) =>
    eachAnew(count, seed, (states, number, random) => ({
      name: `server ${number}`,
      run: () => stopOnce(states, number, random),
    })),
};

async function stopOnce(states: TwoStates, number: number, random: () => number): Promise<string> {
  const { options, embedder, env, write } = states;
  const { child, written, ended } = startCommand(['main.js'], { env: { ...env, PORT: '0', HOST: '127.0.0.1' } });
  const url = await urlIn(written);
  await write('story-9.txt', story(100 + number));
  const state = async () => readinessSchema.parse(await (await fetch(`${url}/ready`)).json()).build.state;
  while ((await state()) !== 'building') await delay(50);
  await delay(random() * 1500);
  const wasBuilding = (await state()) === 'building';
  const sent = performance.now();
  child.kill('SIGTERM');
  const { code, signal, stderr } = await ended;
  await write('story-9.txt', story(9));
  requireThat(performance.now() - sent < 50_000, 'it took five times as long to end as it may');
  requireThat(code === 0, `ended with ${signal ?? code}: ${stderr}`);
  const { id } = await openSnapshot(options.indexDir, embedder.identity);
  const left = await states.leftovers(id);
  requireThat(left.length === 0, `left over: ${left.join(', ')}`);
  return wasBuilding ? 'stopped while building' : 'build was done';
}

/** Where a server says that it listens. */
async function urlIn(written: { readonly stdout: string; readonly stderr: string }): Promise<string> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const ready = /^Dateline is ready: (\S+)/m.exec(written.stdout);
    if (ready) return ready[1] as string;
    await delay(50);
  }
  throw new Error(`The server was not ready: ${written.stdout}${written.stderr}`);
}

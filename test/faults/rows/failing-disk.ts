import { basename, dirname } from 'node:path';
import { DatelineError } from '../../../src/errors.ts';
import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { ensureSnapshot } from '../../../src/indexing/ensure-snapshot.ts';
import { openSnapshot } from '../../../src/indexing/open-snapshot.ts';
import { failingCalls } from '../failing-calls.ts';
import type { FaultRow } from '../fault-row.ts';
import { requireThat } from '../require-that.ts';
import { Tally } from '../tally.ts';
import { twoStates, type TwoStates } from '../two-states.ts';

const codes = ['EIO', 'ENOSPC', 'EACCES'] as const;

export const failingDisk: FaultRow = {
  fault: 'the n-th file-system call of a build fails (EIO, ENOSPC, EACCES), for every n',
  mustShow: 'the old snapshot served or the new one whole; the error names the file; no leftovers after the next start',
  sample: 6,
  full: Infinity,
  run: async (count, seed) => {
    const states = await twoStates();
    const tally = new Tally();
    const calls = await callsOfABuild(states);
    const all = codes.flatMap((code) => Array.from({ length: calls }, (_, index) => ({ n: index + 1, code })));
    const step = Math.max(1, all.length / count);
    for (let at = seed % step; at < all.length; at += step) {
      const { n, code } = all[Math.floor(at)] as (typeof all)[number];
      await states.reset();
      await tally.try(`call ${n}, ${code}`, () => failOnce(states, n, code));
    }
    await states.close();
    return tally.result();
  },
};

async function callsOfABuild(states: TwoStates): Promise<number> {
  for (let high = 64; ; high *= 2) {
    await states.reset();
    const { files, failed, calls } = failingCalls(high, 'EIO');
    await buildSnapshot({ ...states.options, files }).catch(() => {});
    if (failed() === null) return calls();
  }
}

async function failOnce(states: TwoStates, n: number, code: string): Promise<string> {
  const { embedder, options, before, after } = states;
  const { files, failed } = failingCalls(n, code);
  const outcome = await buildSnapshot({ ...options, files }).catch((error: unknown) => error);
  const where = failed() ?? 'no call';
  const { id } = await openSnapshot(options.indexDir, embedder.identity);
  if (outcome instanceof Error) {
    requireThat(outcome instanceof DatelineError, `${where}: ${outcome.stack}`);
    requireThat(names(outcome.message, where), `${where} is not named by: ${outcome.message}`);
    requireThat(id === before || id === after, `${where}: neither the old nor the new snapshot is served`);
  }
  const next = await ensureSnapshot(options);
  requireThat(next.id === after, `${where}: the next start does not serve the new corpus`);
  const left = await states.leftovers(after);
  requireThat(left.length === 0, `${where} leaves over: ${left.join(', ')}`);
  if (!(outcome instanceof Error)) return id === after ? 'built all the same' : 'built without the file that failed';
  return id === before ? 'failed, old served' : 'failed, new served';
}

/** A message names the file, or the folder it is in: names of files that are put aside mean nothing to anyone. */
function names(message: string, where: string): boolean {
  const path = where.slice(where.indexOf(' ') + 1);
  return message.includes(basename(path)) || message.includes(dirname(path));
}

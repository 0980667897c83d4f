import { seededRandom } from '../eval/seeded-random.ts';
import type { FaultResult } from './fault-row.ts';
import { Tally } from './tally.ts';
import { twoStates, type TwoStates } from './two-states.ts';

/** One fault: its name, and what brings it about and says what happened. */
export interface FaultCase {
  readonly name: string;
  readonly run: () => Promise<string>;
}

/** Tries so many faults, one after the other, each on an index put back to where it was. */
export async function eachAnew(
  count: number,
  seed: number,
  caseFor: (states: TwoStates, number: number, random: () => number) => FaultCase,
): Promise<FaultResult> {
  const random = seededRandom(seed);
  const states = await twoStates();
  const tally = new Tally();
  for (let number = 0; number < count; number++) {
    await states.reset();
    const { name, run } = caseFor(states, number, random);
    await tally.try(name, run);
  }
  await states.close();
  return tally.result();
}

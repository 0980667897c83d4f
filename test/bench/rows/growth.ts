import { quantile } from '../../eval/tally.ts';
import type { Bench } from '../bench.ts';
import { answerTimes } from '../data/answer-times.ts';
import { fullBuild } from '../data/full-build.ts';
import { findingOf, type Finding } from '../finding.ts';

/** The exponents with which time grows from the small corpus to the large one: 1 is linear. */
export async function measureGrowth(bench: Bench): Promise<Finding[]> {
  const [small, , large] = bench.sizes;
  const [first, last] = [await fullBuild(bench, small), await fullBuild(bench, large)];
  const beyond = async (size: typeof small) => quantile((await answerTimes(bench, size)).beyond, 0.5);
  const answers = [await beyond(small), await beyond(large)] as const;
  const row = (measured: string, from: number, to: number, most: number) =>
    findingOf({
      row: 'growth',
      measured: `${measured}, ${first.chunks.toLocaleString('en')} to ${last.chunks.toLocaleString('en')} chunks`,
      unit: 'exponent',
      ours: [Math.log(to / from) / Math.log(last.chunks / first.chunks)],
      against: 'linear: 1',
      compared: 'ours',
      target: { most },
    });
  return [
    row('growth of embedding', first.embedding, last.embedding, 1.05),
    row('growth of the rest of a build', first.rest, last.rest, 1.25),
    row('growth of an answer beyond embedding', ...answers, 0.35),
  ];
}

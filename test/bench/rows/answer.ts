import type { Bench } from '../bench.ts';
import { answerTimes } from '../data/answer-times.ts';
import { findingOf, type Finding } from '../finding.ts';

/** A whole answer over HTTP, one after the other, beyond embedding its question, against a route that only echoes. */
export async function measureAnswer(bench: Bench): Promise<Finding[]> {
  const [small, , large] = bench.sizes;
  const findings: Finding[] = [];
  for (const [size, most] of [
    [small, 5],
    [large, 15],
  ] as const) {
    const { whole, embedding, beyond, bare } = await answerTimes(bench, size);
    const row = 'answer';
    const common = { row, unit: 'ms' } as const;
    findings.push(
      findingOf({
        ...common,
        measured: `answer beyond embedding, ${size.name} chunks`,
        ours: beyond,
        against: 'bare Express JSON route',
        peer: bare,
        compared: 'ours - peer',
        target: { most },
      }),
      findingOf({
        ...common,
        measured: `whole answer, ${size.name} chunks`,
        ours: whole,
        against: 'embedding the question',
        peer: embedding,
        compared: 'ours / peer',
        target: null,
      }),
    );
  }
  return findings;
}

import { expect, it } from 'vitest';
import { readMarkers } from '../../src/writing/read-markers.ts';

it.each([
  ['One came [1].', 'One came.', [1]],
  ['One came [1][3].', 'One came.', [1, 3]],
  ['One came [1, 3].', 'One came.', [1, 3]],
  ['One came [1-3].', 'One came.', [1, 2, 3]],
  ['One [2] came [2], two went [1].', 'One came, two went.', [2, 1]],
  ['One came 【1】.', 'One came.', [1]],
  ['One came 【4†source】.', 'One came.', [4]],
  ['One came [quote 2].', 'One came.', [2]],
  ['One came [Quote 2, Quote 3].', 'One came.', [2, 3]],
  ['One came [^1].', 'One came.', [1]],
  ['One came [99].', 'One came.', [99]],
  ['In (2) cases one came.', 'In (2) cases one came.', []],
  ['"We [the team] came," one said [1].', '"We [the team] came," one said.', [1]],
])('reads %s', (sentence, text, markers) => {
  expect(readMarkers(sentence)).toEqual({ text, markers });
});

it('takes 100,000 brackets in its stride', () => {
  const started = performance.now();
  for (const hostile of ['['.repeat(100_000), '[1,'.repeat(33_000), '[1 and '.repeat(15_000), '[quote '.repeat(15_000)])
    readMarkers(hostile);
  expect(performance.now() - started).toBeLessThan(1000);
});

import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { showProgress } from '../../src/cli/show-progress.ts';

const showCursor = '\u001b[?25h';
const clearLine = '\u001b[0K';

test('where there is no terminal, a long build writes a few plain lines', async () => {
  const stream = new PassThrough();
  const { update, stop } = showProgress(stream);
  for (let done = 0; done <= 2; done++) update({ stage: 'reading', done, total: 2 });
  for (let done = 0; done <= 5000; done++) update({ stage: 'embedding', done, total: 5000 });
  update({ stage: 'writing', done: 0, total: 0 });
  stop();
  stream.end();
  const lines = (await text(stream)).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'Reading files: 0 of 2',
    'Reading files: 2 of 2',
    'Embedding chunks: 0 of 5000',
    'Embedding chunks: 500 of 5000',
  ]);
  expect(lines.slice(-3)).toEqual(['Embedding chunks: 5000 of 5000', 'Writing files: 0 of 0', '']);
});

test('on a terminal a build draws bars and gives the line back', async () => {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const { update, stop } = showProgress(stream);
  update({ stage: 'embedding', done: 0, total: 40 });
  update({ stage: 'embedding', done: 40, total: 40 });
  update({ stage: 'writing', done: 1, total: 6 });
  stop();
  stream.end();
  const drawn = await text(stream);
  expect(drawn).toContain('Embedding chunks [');
  expect(drawn).toContain('40/40');
  expect(drawn).toContain('Writing files [');
  const afterLastBar = drawn.slice(drawn.lastIndexOf(']'));
  expect(afterLastBar).toContain(showCursor);
  expect(afterLastBar).toContain(clearLine);
});

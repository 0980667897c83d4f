import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { verifyLines } from '../../src/cli/verify.ts';
import { verifyStatement } from '../../src/answering/verify/verify-statement.ts';

async function verdictsOn(lines: readonly string[]): Promise<unknown[]> {
  const output = new PassThrough();
  const written = text(output);
  await verifyLines(Readable.from([`${lines.join('\n')}\n`]), output, verifyStatement);
  output.end();
  return (await written)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

const quotes = [{ quote: 'The mayor said on Monday that about 300 trees would be planted.' }];

it('answers line by line in the order of the input', async () => {
  const verdicts = await verdictsOn([
    JSON.stringify({ statement: 'The mayor said about 300 trees would be planted.', quotes }),
    JSON.stringify({ statement: 'The mayor said 300 trees would be planted.', quotes }),
    JSON.stringify({ statement: 'The mayor said on Monday that around 300 trees would be planted.', quotes }),
  ]);
  expect(verdicts).toEqual([
    { ok: true },
    { ok: false, reason: expect.stringContaining('about') as string },
    { ok: true },
  ]);
});

it('goes on after a line that is not JSON or lacks a quote', async () => {
  const verdicts = await verdictsOn([
    '{not json',
    JSON.stringify({ statement: 'x' }),
    JSON.stringify({ statement: 'The mayor said.', quotes: [] }),
    JSON.stringify({ statement: quotes[0]?.quote, quotes }),
  ]);
  expect(verdicts).toEqual([
    { ok: false, reason: expect.stringMatching(/JSON/) as string },
    { ok: false, reason: expect.stringMatching(/quotes/) as string },
    { ok: false, reason: 'cites no quote' },
    { ok: true },
  ]);
});

it('uses the speaker that comes with a quote', async () => {
  const said = [{ quote: '“We are ready,” she said.', speaker: 'Ada Moor' }];
  const verdicts = await verdictsOn([
    JSON.stringify({ statement: '“We are ready,” Ada Moor said.', quotes: said }),
    JSON.stringify({ statement: '“We are ready,” the mayor said.', quotes: said }),
  ]);
  expect(verdicts).toMatchObject([{ ok: true }, { ok: false }]);
});

it('reads letters alike however they are encoded, and refuses half a character', async () => {
  const quote = 'The café in Malmö closed on Friday.';
  const verdicts = await verdictsOn([
    JSON.stringify({ statement: quote.normalize('NFD'), quotes: [{ quote }] }),
    JSON.stringify({ statement: quote, quotes: [{ quote: `${quote.normalize('NFD')} Nobody was hurt.` }] }),
    JSON.stringify({ statement: `\ud800 ${quote}`, quotes: [{ quote }] }),
  ]);
  expect(verdicts).toEqual([{ ok: true }, { ok: true }, { ok: false, reason: 'holds control characters' }]);
});

it('comes to an end with quotes of a million characters, and with thousands of them', async () => {
  const [long, statement] = ['word '.repeat(200_000), 'The mayor resigned on Friday.'];
  const verdicts = await verdictsOn([
    JSON.stringify({ statement, quotes: [{ quote: long + statement }] }),
    JSON.stringify({ statement, quotes: Array.from({ length: 5000 }, () => ({ quote: 'The mayor stayed.' })) }),
    JSON.stringify({ statement: long, quotes: [{ quote: statement }] }),
  ]);
  expect(verdicts).toMatchObject([{ ok: false }, { ok: false }, { ok: false }]);
});

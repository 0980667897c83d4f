import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../src/writing/cut-sentences.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function* oneAndNoMore(): AsyncGenerator<string> {
  yield 'One came [1]. ';
  throw new Error('asked for more');
}

async function cut(text: string, size = 3): Promise<string[]> {
  const sentences: string[] = [];
  for await (const { text: sentence, isWhole } of cutSentences(inPieces(text, size)))
    sentences.push(isWhole ? sentence : `${sentence} …`);
  return sentences;
}

describe('a stream of text', () => {
  it.each([
    ['sentences', 'One came [1]. Two went [2]. Three', ['One came [1].', 'Two went [2].', 'Three …']],
    ['markers behind the stop', 'One came. [1][2] Two went. [3]', ['One came [1][2].', 'Two went [3].']],
    ['markers on the next line', 'One came.\n[1]\nTwo went. [2]', ['One came [1].', 'Two went [2].']],
    ['lists', '- One came [1].\n- Two went [2].\n', ['One came [1].', 'Two went [2].']],
    ['numbered lists', '1. One came [1].\n2. Two went [2].', ['One came [1].', 'Two went [2].']],
    ['headings and emphasis', '## Answer\n**One** came [1].', ['Answer', 'One came [1].']],
    ['an announced answer', 'Answer: One came [1].', ['One came [1].']],
    [
      'abbreviations',
      'Dr. Ann Lee of the U.S. team came at 6 p.m. on Monday [1]. Two went [2].',
      ['Dr. Ann Lee of the U.S. team came at 6 p.m. on Monday [1].', 'Two went [2].'],
    ],
    ['thoughts aloud', '<think>\nOne came. Perhaps.\n</think>\nTwo went [2].', ['Two went [2].']],
    ['thoughts without an end', '<think>One came. Two went. And', []],
    ['nothing', ' \n\n ', []],
  ])('is cut at %s', async (_, text, sentences) => {
    for (const size of [1, 4, 7, 1000]) expect(await cut(text, size), `pieces of ${size}`).toEqual(sentences);
  });

  it('gives a cited sentence without waiting for the next one', async () => {
    const { value } = await cutSentences(oneAndNoMore()).next();
    expect(value).toEqual({ text: 'One came [1].', isWhole: true });
  });

  it('is given up in parts where no sentence ends', async () => {
    const parts = await cut('word '.repeat(5000), 50);
    expect(parts.join(' ').length).toBeGreaterThan(20_000);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(2000);
  });
});

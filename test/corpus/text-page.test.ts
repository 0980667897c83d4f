import { describe, expect, it } from 'vitest';
import { readTextPage } from '../../src/corpus/text-page.ts';

function blocks(text: string): string[] {
  return readTextPage(text).blocks.map((block) => text.slice(block.start, block.end));
}

const MAIL = `The committee that was to decide on the future of the old observatory
met for the third time on Tuesday evening and again rose without a vote,
its chairman said. Two members had asked for more time to read the
report of the engineers.

It will meet again in a fortnight, when the members for the northern
districts are back from their journey, and is expected to decide then.
    A decision before the summer is thought unlikely by those who know
the chairman, who dislikes haste.
`;

describe('a text page', () => {
  it('has one block a line, trimmed, without empty ones', () => {
    expect(blocks('  One line. \r\n\r\n\u00a0\nTwo\u2028Three\tx\r')).toEqual(['One line.', 'Two', 'Three\tx']);
  });

  it('joins the lines of hard-wrapped text into its paragraphs', () => {
    const found = blocks(MAIL);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/^The committee[^]*engineers\.$/);
    expect(found[2]).toMatch(/^A decision[^]*haste\.$/);
  });

  it('joins hard-wrapped text with Windows line ends', () => {
    expect(blocks(MAIL.replaceAll('\n', '\r\n'))).toHaveLength(3);
  });

  it('leaves lines alone that are sentences of their own', () => {
    const text = [
      'The first sentence of the story is here.',
      'The second one is about as long as that.',
      'A third one follows it closely, too.',
      'And a fourth.',
    ];
    expect(blocks(text.join('\n'))).toEqual(text);
  });

  it('leaves menus and verses alone', () => {
    const menu = ['Home', 'News', 'Sport', 'Letters to the editor', 'About', 'Contact us', 'Weather', 'Crossword'];
    expect(blocks(menu.join('\n'))).toEqual(menu);
  });

  it('is empty for an empty file', () => {
    expect(readTextPage('\n \n')).toMatchObject({ blocks: [], declared: null });
  });
});

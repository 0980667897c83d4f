import { describe, expect, it } from 'vitest';
import { readMarkdownPage } from '../../src/corpus/markdown-page.ts';

function blocks(text: string): [string, string][] {
  const page = readMarkdownPage(text);
  return page.blocks.map((block) => [block.role, page.text.slice(block.start, block.end)]);
}

describe('a Markdown page', () => {
  it('has one block a heading, paragraph and list item, without the marks around them', () => {
    expect(blocks('# Head *line*\n\nOne\ntwo **three**.\n\n- a\n- b\n\n> said\n')).toEqual([
      ['heading', 'Head *line*'],
      ['paragraph', 'One\ntwo **three**.'],
      ['list-item', 'a'],
      ['list-item', 'b'],
      ['quotation', 'said'],
    ]);
  });

  it('keeps the whole file as its text, with the offsets of the file', () => {
    const text = '---\r\ntitle: T\r\n---\r\n\r\nBody.\r\n';
    const page = readMarkdownPage(text);
    expect(page.text).toBe(text);
    expect(page.blocks).toEqual([
      expect.objectContaining({ start: text.indexOf('Body'), end: text.indexOf('Body') + 5 }),
    ]);
  });

  it('declares what its front matter says, and where', () => {
    const text =
      '---\ntitle: Dam breaks\nsource: The Courier\nauthors:\n  - Ada Bain\n  - Tom Moar\ndate: 2023-03-14\nurl: https://c.example/1\n---\nBody.';
    expect(readMarkdownPage(text).declared).toEqual({
      source: 'front-matter',
      title: 'Dam breaks',
      publisher: 'The Courier',
      author: 'Ada Bain, Tom Moar',
      published: '2023-03-14',
      url: 'https://c.example/1',
      span: { start: 0, end: text.indexOf('\nBody') },
    });
  });

  it.each([
    ['no front matter', 'Just text.'],
    ['front matter that is never closed', '---\ntitle: T\n\nBody.'],
    ['broken front matter', '---\ntitle: [a\n---\nBody.'],
    [
      'front matter made to exhaust the parser',
      '---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c]\n---\nBody.',
    ],
  ])('declares nothing with %s', (_, text) => {
    expect(readMarkdownPage(text).declared).toBeNull();
  });

  it('has no block for a picture on its own, and measures links', () => {
    const page = readMarkdownPage(
      '![gate](gate.jpg)\n\n[Home](/) | [News](/n)\n\nSee [this](/t) and much more than this.',
    );
    expect(page.blocks).toHaveLength(2);
    expect(page.blocks[0]?.linkShare).toBeGreaterThan(0.8);
    expect(page.blocks[1]?.linkShare).toBeLessThan(0.5);
  });
});

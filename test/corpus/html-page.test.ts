import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../src/corpus/html-page.ts';

function lines(html: string): string[] {
  const page = readHtmlPage(html, 'page.html');
  return page.blocks.map((block) => page.text.slice(block.start, block.end));
}

const STORY = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>Paragraph ${i} of the story says, at some length, that the harbour was closed, that the ferries stood still, and that nobody knew for how long.</p>`,
).join('\n');

describe('the visible text of a page', () => {
  it('is its text nodes in order, one line a block element', () => {
    expect(lines('<h1>Title</h1><p>One <b>bold</b>, <i>two</i>.</p><ul><li>a<li>b</ul>tail')).toEqual([
      'Title',
      'One bold, two.',
      'a',
      'b',
      'tail',
    ]);
  });

  it('collapses white space across the borders of elements', () => {
    expect(lines('<p>  one\n two <b> three</b><i>&nbsp;four</i>  </p>')).toEqual(['one two three four']);
  });

  it('keeps words apart that a block or a line break separates, and together that nothing does', () => {
    expect(lines('<div>one<br>two</div><div>thr<b>ee</b></div><table><tr><td>four<td>five</table>')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('leaves out what a browser does not show', () => {
    const html = `<p>shown</p><script>var a = "<p>script</p>"</script><style>p{}</style><noscript><p>noscript</p></noscript>
      <template><p>template</p></template><p hidden>hidden</p><div style="color:red; DISPLAY : none"><p>none</p></div>
      <p style="visibility:hidden">invisible</p><dialog>closed</dialog><iframe>frame</iframe><!-- comment -->
      <svg><title>icon</title></svg><p aria-hidden="true">seen but not read aloud</p>`;
    expect(lines(html)).toEqual(['shown', 'seen but not read aloud']);
  });

  it('decodes entities and drops soft hyphens', () => {
    expect(lines('<p>R&amp;D &lt;b&gt; &rsquo;&#8212;&#x20AC; un&shy;break&shy;able</p>')).toEqual([
      'R&D <b> ’—€ unbreakable',
    ]);
  });

  it('keeps the lines of preformatted text, and joins them where they were wrapped by hand', () => {
    expect(lines('<pre>  a\n   b\n\nc</pre>')).toEqual(['a', 'b', 'c']);
    const letter = `<pre>The letter that the keeper of the light sent to the board in the winter
of that year was never answered, for the ship that carried it went down
with all hands off the cape, and the bag was found only sixty years later
by a diver who could not read it.</pre>`;
    expect(lines(letter)).toHaveLength(1);
  });

  it('tells the role and level of blocks and how much of them is links', () => {
    const page = readHtmlPage(
      '<nav><a href=/>Home</a></nav><h2>Sub</h2><blockquote><p>Q</p></blockquote><ul><li><p>i</p></ul>',
      'a',
    );
    expect(page.blocks.map(({ role, level, linkShare }) => [role, level, linkShare])).toEqual([
      ['navigation', null, 1],
      ['heading', 2, 0],
      ['quotation', null, 0],
      ['list-item', null, 0],
    ]);
  });

  it.each([
    ['a fragment', '<p>only</p>'],
    ['no tags at all', 'only'],
    ['text before and after the body', '<html><head></head><p>only</p><body></body></html>'],
    ['a head that is never closed', '<html><head><title>T</title><body><p>only</p></body></html>'],
    ['misnested tags', '<b><p>only</b></i></p></div></table>'],
    ['a page cut off in a tag', '<html><body><p>only</p><div class="x'],
  ])('survives %s', (_, html) => {
    expect(lines(html)).toEqual(['only']);
  });

  it('is empty for a page without text', () => {
    expect(readHtmlPage('', 'a.html').text).toBe('');
    expect(readHtmlPage('<html><body><img src=a.jpg></body></html>', 'a.html').blocks).toEqual([]);
  });
});

describe('the reader view', () => {
  it('marks the blocks it keeps without changing the text', () => {
    const page = readHtmlPage(
      `<body><ul class="menu"><li><a href=/>Home</a><li><a href=/b>Sport</a></ul><article>${STORY}</article></body>`,
      'a',
    );
    const kept = page.blocks.filter((block) => block.kept).map((block) => page.text.slice(block.start, block.end));
    expect(kept).toHaveLength(8);
    expect(kept[7]).toMatch(/^Paragraph 7 .* how long\.$/);
    expect(page.blocks[0]).toMatchObject({ kept: false });
  });

  it('finds each paragraph again among several with the same words', () => {
    const twice = `<article>${STORY}${STORY}</article><aside><p>Paragraph 3 of the story</p></aside>`;
    expect(readHtmlPage(twice, 'a').blocks.filter((block) => block.kept)).toHaveLength(16);
  });

  it('has no opinion on a page that nests too deep for it', () => {
    const page = readHtmlPage(`${'<div>'.repeat(10_000)}${STORY}`, 'deep.html');
    expect(page.blocks).toHaveLength(8);
    expect(page.blocks.every((block) => block.kept === null)).toBe(true);
  });

  it('refuses absurd nesting and names the file', () => {
    expect(() => readHtmlPage('<div>'.repeat(50_000), 'abyss.html')).toThrowError(
      expect.objectContaining({ code: 'ARTICLE_REFUSED', message: expect.stringContaining('abyss.html') as string }),
    );
  });
});

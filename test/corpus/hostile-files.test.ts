import { describe, expect, it } from 'vitest';
import { findBody } from '../../src/corpus/find-body/find-body.ts';
import { parsePage } from '../../src/corpus/parse-page.ts';

const K100 = 100_000;
const SENTENCE = 'Line of a file that says nothing much at all but ends in a full stop.';

/** Generous: the slowest takes a few seconds on a busy machine; what is quadratic takes minutes. */
const LIMIT_MS = 30_000;

describe('a file made to hang a reader is read in time', () => {
  it.each([
    ['one word of 100 kB', 'a.txt', 'a'.repeat(K100)],
    ['one line of sentence ends', 'a.txt', '. A'.repeat(K100 / 3)],
    ['one line of brackets and quotes', 'a.txt', '("'.repeat(K100 / 2)],
    ['one line of separators', 'a.txt', '| » '.repeat(K100 / 4)],
    ['a byline that never ends', 'a.txt', `by a${' b.'.repeat(K100 / 3)}\nNext line.`],
    ['a biography that never ends', 'a.txt', 'is a x '.repeat(K100 / 7)],
    ['a million blank lines', 'a.txt', `${'\n'.repeat(1_000_000)}x`],
    ['50,000 lines', 'a.txt', Array.from({ length: 50_000 }, (_, i) => `${i} ${SENTENCE}`).join('\n')],
    ['50,000 equal lines', 'a.txt', `${SENTENCE}\n`.repeat(50_000)],
    ['100 kB of quotation marks', 'a.md', '>'.repeat(K100)],
    ['100 kB of emphasis', 'a.md', '*a_'.repeat(K100 / 3)],
    ['100 kB of open pictures', 'a.md', '![a]('.repeat(K100 / 5)],
    ['nested lists without end', 'a.md', `${'- '.repeat(5000)}a`],
    ['front matter that nests without end', 'a.md', `---\n${'- '.repeat(5000)}a\n---\nBody.`],
    ['10,000 open elements', 'a.html', `${'<div>'.repeat(10_000)}x`],
    ['100 kB of tag openers', 'a.html', '<'.repeat(K100)],
    ['50,000 paragraphs', 'a.html', '<p>x</p>'.repeat(50_000)],
    ['50,000 pieces of one paragraph', 'a.html', `<p>${'<b>x</b> '.repeat(50_000)}`],
    [
      'JSON-LD that nests without end',
      'a.html',
      `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>x`,
    ],
    ['a class attribute of 160 kB', 'a.html', `<p class="${'caption '.repeat(20_000)}">x`],
  ])('%s (%s)', { timeout: LIMIT_MS }, (_, name, content) => {
    const page = parsePage(Buffer.from(content), name);
    const { body, dropped } = findBody(page);
    expect(body.length + dropped.length).toBeGreaterThan(0);
  });
});

describe('a file that no memory would hold', () => {
  it.each([
    ['a million lines', 'a.txt', 'a\n'.repeat(1_000_000)],
    ['a million lines of Markdown', 'a.md', '- a\n'.repeat(1_000_000)],
    ['a million paragraphs', 'a.html', '<p>x'.repeat(1_000_000)],
  ])('is refused: %s', (_, name, content) => {
    expect(() => parsePage(Buffer.from(content), name)).toThrow(/1000000 (?:lines|tags), more than 100000/);
  });
});

import { describe, expect, it } from 'vitest';
import { findRepeatedSpans } from '../../src/corpus/find-repeated-spans.ts';

function article(paragraphs: readonly string[]) {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const body = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length, kind: 'paragraph' as const };
    start = span.end + 2;
    return span;
  });
  return { text, body };
}

const FLOOD = 'The river rose above its banks on Monday and flooded forty houses in the old town of Brae.';
const VOTE = 'The council voted by nine to four to build a new wall along the northern bank of the river.';

describe('findRepeatedSpans', () => {
  it('links a paragraph to the first one of the same wording', () => {
    const page = article([FLOOD, VOTE, FLOOD, FLOOD.replace('Monday', 'Monday,')]);
    expect(findRepeatedSpans(page)).toEqual([
      { span: page.body[2], original: page.body[0] },
      { span: page.body[3], original: page.body[0] },
    ]);
  });

  it('lets short lines repeat', () => {
    expect(findRepeatedSpans(article(['He said nothing.', VOTE, 'He said nothing.']))).toEqual([]);
  });

  it('finds nothing in an article without repeats', () => {
    expect(findRepeatedSpans(article([FLOOD, VOTE]))).toEqual([]);
  });
});

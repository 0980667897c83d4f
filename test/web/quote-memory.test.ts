import { describe, expect, it } from 'vitest';
import { passageLink } from '../../web/article/passage-link.ts';
import { createQuoteMemory } from '../../web/article/quote-memory.ts';
import { exampleCitation } from './example-answer.ts';

function store(initial: string | null = null) {
  let kept = initial;
  return { read: () => kept, write: (_key: string, text: string) => void (kept = text) };
}

const cite = (start: number) => ({ ...exampleCitation, start });

describe('the memory of quotes', () => {
  it('gives the words back for the link, also to the next visit', () => {
    const kept = store();
    createQuoteMemory(kept).remember([exampleCitation]);
    expect(createQuoteMemory(kept).recall(passageLink(exampleCitation))).toBe(exampleCitation.quote);
  });

  it('keeps the newest 300 quotes, one seen again counting as new', () => {
    const memory = createQuoteMemory(store());
    memory.remember(Array.from({ length: 300 }, (_, start) => cite(start)));
    memory.remember([cite(0), cite(1000)]);
    expect(memory.recall(passageLink(cite(0)))).toBe(exampleCitation.quote);
    expect(memory.recall(passageLink(cite(1)))).toBeNull();
  });

  it.each(['not json', '{}', '[1, ["a"], ["b", 2]]'])('starts again where the browser holds %s', (held) => {
    const memory = createQuoteMemory(store(held));
    memory.remember([exampleCitation]);
    expect(memory.recall(passageLink(exampleCitation))).toBe(exampleCitation.quote);
  });
});

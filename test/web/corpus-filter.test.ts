import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import type { Filter } from '../../src/protocol/ask-request.ts';
import { filterArticles } from '../../src/retrieval/article-filter.ts';
import { createFilterMemory } from '../../web/corpus/filter-memory.ts';
import { matchingArticles } from '../../web/corpus/matching-articles.ts';
import { filterParts } from '../../web/text/filter-words.ts';

const day = fc
  .date({ min: new Date('2023-11-01'), max: new Date('2024-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const publishedAt = fc.option(fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length)));
const publisher = fc.option(fc.constantFrom('The Coast', 'The Hill'));
const filter = fc.record(
  { from: day, to: day, publishers: fc.array(publisher, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: [] },
);

const words = (chosen: Filter) => filterParts(chosen).map((part) => part.words);

describe('the filter of the page', () => {
  it('counts the very articles that the server will answer from', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ publishedAt, publisher }), { maxLength: 12 }), filter, (drawn, chosen) => {
        const articles = drawn.map((article, index) => ({ ...article, id: `${index}.txt`, articleId: `${index}.txt` }));
        const byServer = filterArticles(articles as unknown as Article[], chosen);
        const byPage = matchingArticles(articles, chosen);
        expect(new Set(byPage.articles.map(({ articleId }) => articleId))).toEqual(byServer.ids);
        expect(byPage.undated).toBe(byServer.undated);
      }),
    );
  });

  it('is remembered, and forgotten with its last condition', () => {
    const kept = new Map<string, string>();
    const memory = createFilterMemory({
      read: (key) => kept.get(key) ?? null,
      write: (key, text) => void kept.set(key, text),
    });
    memory.write({ from: '2024-01-01', publishers: [null] });
    expect(memory.read()).toEqual({ from: '2024-01-01', publishers: [null] });
    for (const nothing of [null, {}, { from: undefined }]) {
      memory.write(nothing);
      expect(memory.read()).toBeNull();
    }
    for (const key of kept.keys()) kept.set(key, '{"from": "yesterday"}');
    expect(memory.read()).toBeNull();
  });

  it('is said in words, each condition for itself', () => {
    expect(words({ from: '2024-10-18', to: '2024-10-28' })).toEqual(['18 to 28 October 2024']);
    expect(words({ from: '2024-10-18' })).toEqual(['since 18 October 2024']);
    expect(words({ to: '2024-10-28', publishers: ['A', 'B', null] })).toEqual([
      'until 28 October 2024',
      'A and 2 more',
    ]);
    expect(words({ publishers: [null] })).toEqual(['unknown publisher']);
    expect(filterParts({ to: '2024-10-28', publishers: ['A'] }).map(({ without }) => without)).toEqual([
      { publishers: ['A'] },
      { to: '2024-10-28' },
    ]);
  });
});

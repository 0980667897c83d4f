import { describe, expect, it } from 'vitest';
import { filterArticles, type ArticleFilter } from '../../src/retrieval/article-filter.ts';
import { articleOf } from '../answering/article-of.ts';

const articles = [
  ['day.txt', '2024-10-28', 'Harbour Post'],
  ['month.txt', '2024-10', 'Harbour Post'],
  ['year.txt', '2024', 'Valley News'],
  ['undated.txt', null, 'Valley News'],
  ['unknown.txt', null, null],
].map(([id, publishedAt, publisher]) =>
  articleOf(['¶ The harbour wall will be rebuilt in June.'], {
    id: id as string,
    publishedAt: publishedAt ?? null,
    publisher: publisher ?? null,
  }),
);

function filtered(filter: ArticleFilter) {
  const { ids, undated } = filterArticles(articles, filter);
  return { ids: [...ids].map((id) => id.replace('.txt', '')), undated };
}

it('lets everything through where nothing is asked', () => {
  expect(filtered({})).toEqual({ ids: ['day', 'month', 'year', 'undated', 'unknown'], undated: 0 });
});

describe('dates', () => {
  it.each<[ArticleFilter, string[]]>([
    [{ from: '2024-10-28', to: '2024-10-28' }, ['day', 'month', 'year']],
    [{ from: '2024-10-29', to: '2024-10-30' }, ['month', 'year']],
    [{ to: '2024-10-01' }, ['month', 'year']],
    [{ from: '2024-11-01' }, ['year']],
    [{ from: '2024-01-01', to: '2024-09-30' }, ['year']],
    [{ to: '2023-12-31' }, []],
    [{ from: '2025-01-01' }, []],
  ])('let through what may have been published in the range %o, and count the undated', (filter, ids) => {
    expect(filtered(filter)).toEqual({ ids, undated: 2 });
  });
});

describe('publishers and articles', () => {
  it.each<[ArticleFilter, string[]]>([
    [{ publishers: ['Harbour Post'] }, ['day', 'month']],
    [{ publishers: [null] }, ['unknown']],
    [{ publishers: ['Valley News', null] }, ['year', 'undated', 'unknown']],
    [{ publishers: ['harbour post'] }, []],
    [{ articleIds: ['year.txt', 'day.txt'] }, ['day', 'year']],
    [{ articleIds: ['day.txt'], publishers: ['Valley News'] }, []],
  ])('must both fit: %o', (filter, ids) => {
    expect(filtered(filter)).toEqual({ ids, undated: 0 });
  });

  it('count as undated only what the rest of the filter lets through', () => {
    expect(filtered({ publishers: ['Valley News'], from: '2024-01-01' })).toEqual({ ids: ['year'], undated: 1 });
    expect(filtered({ publishers: ['Harbour Post'], from: '2024-01-01' }).undated).toBe(0);
  });
});

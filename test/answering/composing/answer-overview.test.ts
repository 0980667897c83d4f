import { describe, expect, it } from 'vitest';
import { centralSentences } from '../../../src/answering/composing/central-sentences.ts';
import { storyOf } from '../../../src/answering/evidence/story-of.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

it.each(['Give me an overview of the library dispute in Calder Bay', 'What happened to the Brennick Dam?'])(
  'an overview has up to five sentences of different stories: %s',
  async (question) => {
    const { status, citations } = await fixtures.open.ask(question);
    expect(status).toBe('answered');
    expect(citations.length).toBeGreaterThanOrEqual(3);
    expect(citations.length).toBeLessThanOrEqual(5);
    const stories = citations.map(({ articleId }) => storyOf(articleId, fixtures.open.snapshot));
    expect(new Set(stories).size).toBe(stories.length);
  },
);

it('of everything tells how different articles open', async () => {
  const { citations } = await fixtures.open.ask('What are these articles about?');
  expect(citations.length).toBeGreaterThanOrEqual(3);
});

it('of the latest tells the newest articles, newest first', async () => {
  const { citations } = await fixtures.open.ask('What is the latest news?');
  const dates = citations.map(({ publishedAt }) => publishedAt ?? '');
  expect(dates[0]).toBe('2025-11-26');
  expect(dates).toEqual(dates.toSorted().reverse());
});

it.each(['Summarise the latest on the climate talks', 'give me an overview of the chess championship'])(
  'of what no article tells is refused: %s',
  async (question) => {
    expect((await fixtures.open.ask(question)).status).toBe('not-found');
  },
);

function sentence(item: string, story: string, relevance = 0, opens = false) {
  return { item, story, relevance, opens, terms: new Set(item.split(' ')) };
}

describe('central sentences', () => {
  it('hold what several stories speak of', () => {
    const chosen = centralSentences(
      [sentence('tea cake plate', 'a'), sentence('dam flood town', 'b'), sentence('dam flood river', 'c')],
      () => 1,
      2,
    );
    expect(chosen).not.toContain('tea cake plate');
  });

  it('do not repeat each other', () => {
    const chosen = centralSentences(
      [sentence('dam flood town', 'a', 1), sentence('dam flood town', 'b', 1), sentence('dam gate night', 'c', 1)],
      () => 1,
      3,
    );
    expect(chosen).toEqual(['dam flood town', 'dam gate night']);
  });

  it('are none where there is nothing to choose from', () => {
    expect(centralSentences([], () => 1, 5)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { askSuggestions } from '../../../src/answering/suggesting/ask-suggestions.ts';
import { candidateQuestions } from '../../../src/answering/suggesting/candidate-questions.ts';
import { followUpsFor } from '../../../src/answering/suggesting/suggestion.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile({ suggest: true });

describe('the questions that a reader is offered', () => {
  it('are at most four to start with, and every one is answered', async () => {
    const { starters } = fixtures.open.dateline.articles();
    expect(starters.length).toBeGreaterThan(0);
    expect(starters.length).toBeLessThanOrEqual(4);
    for (const question of starters) expect((await fixtures.open.ask(question)).status).not.toBe('not-found');
  });

  it('after an answer lead on to other questions about the same articles', async () => {
    const [first = ''] = fixtures.open.dateline.articles().starters;
    const { followUps, citations } = await fixtures.open.ask(first);
    expect(followUps.length).toBeLessThanOrEqual(3);
    expect(followUps).not.toContain(first);
    const cited = new Set(citations.map(({ articleId }) => articleId));
    for (const question of followUps) {
      const next = await fixtures.open.ask(question);
      expect(next.citations.some(({ articleId }) => cited.has(articleId))).toBe(true);
    }
  });

  it('are never more than asked for, without repeats', () => {
    const questions = candidateQuestions(fixtures.open.snapshot, 10);
    expect(questions).toHaveLength(10);
    expect(new Set(questions).size).toBe(10);
    expect(questions.every((question) => /^(?:What did .+ say|How many .+ are reported)\?$/.test(question))).toBe(true);
  });
});

it('keeps the first questions that are answered, and asks no more than it needs', async () => {
  const { citations } = await fixtures.open.ask('Who runs the Brennick Dam?');
  const asked: string[] = [];
  const suggestions = await askSuggestions(
    ['a?', 'refused?', 'b?', 'c?'],
    async (question) => {
      asked.push(question);
      return question === 'refused?' ? { status: 'not-found', citations: [] } : { status: 'answered', citations };
    },
    2,
  );
  expect(asked).toEqual(['a?', 'refused?', 'b?']);
  expect(suggestions).toEqual(
    ['a?', 'b?'].map((question) => ({ question, articleIds: citations.map(({ articleId }) => articleId) })),
  );
});

it('follows up with known questions on the cited articles, not with the one just asked', () => {
  const known = ['A?', 'B?', 'C?', 'D?', 'E?'].map((question, index) => ({
    question,
    articleIds: index === 2 ? ['other.txt'] : ['x.txt', 'y.txt'],
  }));
  expect(followUpsFor('a?', ['y.txt'], known)).toEqual(['B?', 'D?', 'E?']);
  expect(followUpsFor('a?', ['y.txt'], known, 1)).toEqual(['B?']);
  expect(followUpsFor('a?', [], known)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { fixturesForFile } from './answering/open-fixtures.ts';

const fixtures = fixturesForFile();
const question = 'How many people died in the Ostley flood?';

describe('the events of an answer', () => {
  it('begin with the sources, go on with the statements and end with the whole answer', async () => {
    const events = await fixtures.open.eventsOf({ question });
    expect(events.map(({ event }) => event)).toEqual([
      'sources',
      'statement',
      'statement',
      'statement',
      'statement',
      'answer',
    ]);
    const sources = events.find(({ event }) => event === 'sources');
    const answer = events.at(-1);
    if (sources?.event !== 'sources' || answer?.event !== 'answer') throw new Error('An event is missing.');
    expect(sources.data.citations).toEqual(answer.data.citations);
    const statements = events.flatMap((event) => (event.event === 'statement' ? [event.data] : []));
    expect(statements.map(({ statement }) => statement)).toEqual(answer.data.statements);
    expect(statements.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    for (const { statement, citations } of statements) {
      expect(citations.map(({ marker }) => marker)).toEqual(statement.markers);
    }
  });

  it('of a refusal are no sources and the answer', async () => {
    const events = await fixtures.open.eventsOf({ question: 'Who is Petra Lindqvist?' });
    expect(events.map(({ event }) => event)).toEqual(['sources', 'answer']);
    expect(events[0]).toEqual({ event: 'sources', data: { citations: [] } });
  });

  it('end without a word where the reader left before', async () => {
    const left = new AbortController();
    left.abort();
    expect(await fixtures.open.eventsOf({ question }, left.signal)).toEqual([]);
  });

  it('stop where the reader leaves', async () => {
    const leaving = new AbortController();
    const seen: string[] = [];
    for await (const { event } of fixtures.open.dateline.ask({ question }, leaving.signal)) {
      seen.push(event);
      if (event === 'statement') leaving.abort();
    }
    expect(seen).toEqual(['sources', 'statement']);
  });
});

describe('a filter', () => {
  it('that names an unknown publisher or article is an error that names it', async () => {
    await expect(fixtures.open.ask(question, { filter: { publishers: ['Daily Moon'] } })).rejects.toMatchObject({
      code: 'FILTER_UNKNOWN',
      message: expect.stringContaining('"Daily Moon"') as unknown,
    });
    await expect(fixtures.open.ask(question, { filter: { articleIds: ['gone.txt'] } })).rejects.toMatchObject({
      code: 'FILTER_UNKNOWN',
    });
  });

  it('by date leaves undated articles out and says how many', async () => {
    const answer = await fixtures.open.ask('How much would the library closures save?', {
      filter: { from: '2020-01-01' },
    });
    expect(answer.notices).toContainEqual({
      code: 'undated-left-out',
      text: '3 undated articles were left out by the dates.',
    });
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(answer.citations.every(({ publishedAt }) => publishedAt !== null)).toBe(true);
  });

  it('by publisher says nothing of dates, and null stands for an unknown publisher', async () => {
    const answer = await fixtures.open.ask('Who is Anton Keel?', { filter: { publishers: [null] } });
    expect(answer.notices).toEqual([]);
    expect(new Set(answer.citations.map(({ articleId }) => articleId))).toEqual(new Set(['keel-interview.txt']));
  });
});

it('says that there is no language model where one is asked for, and answers all the same', async () => {
  const answer = await fixtures.open.ask('Who runs the Brennick Dam?', { mode: 'llm' });
  expect(answer).toMatchObject({ status: 'answered', mode: 'extractive' });
  expect(answer.notices.map(({ code }) => code)).toEqual(['no-language-model']);
  const events = await fixtures.open.eventsOf({ question: 'Who runs the Brennick Dam?', mode: 'llm' });
  expect(events.map(({ event }) => event)).toEqual(['sources', 'statement', 'notice', 'answer']);
});

it('knows no article that is not in the folder, and is ready with all that are', async () => {
  const { dateline, snapshot } = fixtures.open;
  expect(await dateline.article('../package.json')).toBeNull();
  expect(dateline.articles()).toMatchObject({ snapshot: snapshot.id, starters: [] });
  expect(dateline.articles().articles).toHaveLength(18);
  expect(dateline.status()).toMatchObject({ ready: true, snapshot: snapshot.id, articles: 18 });
});

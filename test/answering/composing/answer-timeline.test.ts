import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/protocol/answer.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

function expectTimeline({ status, timeline, citations, statements }: Answer): void {
  expect(status).toBe('answered');
  const dates = timeline?.map(({ date }) => date) ?? [];
  expect(dates.length).toBeGreaterThan(0);
  expect(dates).toEqual(dates.toSorted());
  expect(timeline?.every(({ markers }) => markers.length === 1)).toBe(true);
  expect(citations.length).toBe(statements.length);
  expect(citations.length).toBeLessThanOrEqual(12);
}

describe('a dated list', () => {
  it('tells the events of a subject, oldest first, one citation each', async () => {
    const answer = await fixtures.open.ask('Give me a timeline of the Ostley flood');
    expectTimeline(answer);
    const days = answer.timeline?.map(({ date }) => date);
    expect(days).toEqual(expect.arrayContaining(['2023-03-14', '2023-03-15', '2023-03-16']));
  });

  it('reads the weekday of a sentence by the day of its article', async () => {
    const { timeline, citations } = await fixtures.open.ask('What happened in Ostley on 16 March 2023?');
    expect(timeline?.[0]).toEqual({ date: '2023-03-16', precision: 'day', markers: [1] });
    expect(citations[0]?.quote).toMatch(/climbed to 23 on Thursday/);
  });

  it.each([
    ['What happened between 23 and 26 November 2025?', '2025-11-23', '2025-11-26'],
    ['What has happened since 24 November 2025?', '2025-11-24', '2025-11-26'],
    ['what happened in september 2024', '2024-09-01', '2024-09-30'],
  ])('keeps to the time asked about: %s', async (question, from, to) => {
    const answer = await fixtures.open.ask(question);
    expectTimeline(answer);
    for (const { date } of answer.timeline ?? []) expect(date >= from && date <= to).toBe(true);
  });

  it('says how it read "last week"', async () => {
    const answer = await fixtures.open.ask('What happened last week?');
    expectTimeline(answer);
    expect(answer.notices).toContainEqual({
      code: 'relative-date',
      text: '“last week” was read as 19 November 2025 to 26 November 2025: the newest article is of 26 November 2025.',
    });
  });

  it('begins with what says itself that it came after an event', async () => {
    const { citations } = await fixtures.open.ask('What happened after the budget vote?');
    expect(citations[0]?.quote).toMatch(/after the vote/);
  });

  it('tells no rise of a toll only once', async () => {
    const { citations } = await fixtures.open.ask('How did the death toll of the flood develop?');
    const quotes = citations.map(({ quote }) => quote).join('\n');
    for (const toll of [/at least 12 people/i, /rose to 19/, /climbed to 23/]) expect(quotes).toMatch(toll);
  });
});

it.each(['What happened on 3 March 1999?', 'What has happened in Highmoor since 2031?', 'Timeline of the chess final'])(
  'is refused where nothing is told of that time or subject: %s',
  async (question) => {
    const answer = await fixtures.open.ask(question);
    expect(answer.status).toBe('not-found');
    expect(answer.timeline).toBeUndefined();
  },
);

describe('a question that says as of when', () => {
  it('is answered from what was published by then', async () => {
    const { citations } = await fixtures.open.ask('How many people died in the Ostley flood as of 14 March 2023?');
    expect(citations.map(({ publishedAt }) => publishedAt)).not.toHaveLength(0);
    for (const { publishedAt } of citations) expect(publishedAt && publishedAt <= '2023-03-14').toBe(true);
  });
});

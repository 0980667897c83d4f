import { describe, expect, it } from 'vitest';
import { askedField } from '../../../src/answering/about-articles/asked-field.ts';
import { contains } from '../../../src/domain/span.ts';
import type { Answer } from '../../../src/protocol/answer.ts';
import { reportsForFile } from '../open-corpus.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

/** A citation of metadata lies outside the body; where the value is not in the text, the body is cited with a notice. */
async function expectCitedMetadata({ citations, notices }: Answer): Promise<void> {
  for (const { articleId, source, start, end, quote } of citations) {
    const article = await fixtures.open.dateline.article(articleId);
    expect(article?.text.slice(start, end)).toBe(quote);
    expect(article?.body.some((span) => contains(span, { start, end }))).toBe(source === 'body');
  }
  const outside = citations.some(({ source }) => source === 'body');
  expect(notices.some(({ code }) => code === 'metadata-outside-text')).toBe(outside);
}

it.each([
  [
    'Who wrote "What the flood will cost, and who may pay"?',
    '“What the flood will cost, and who may pay” is by Oskar Tamm.',
  ],
  [
    'Who wrote the article about cracks in the Brennick Dam?',
    '“Cracks in Brennick Dam were reported 16 months before it failed” is by Miro Castell.',
  ],
  [
    'When was the article about the budget vote published?',
    '“Calder Bay council passes budget by three votes” is dated 12 November 2025.',
  ],
  ['Which article is the newest?', '“Court asked to order recount in Calder Bay”, The Harrow Post, 26 November 2025.'],
  ['What is the newest article?', '“Court asked to order recount in Calder Bay”, The Harrow Post, 26 November 2025.'],
])('answers from what is known of the articles: %s', async (question, statement) => {
  const answer = await fixtures.open.ask(question);
  expect(answer.status).toBe('answered');
  expect(answer.statements).toEqual([{ text: statement, support: 'verbatim', markers: [1] }]);
  await expectCitedMetadata(answer);
});

it('cites the byline itself where it stands in the text', async () => {
  const answer = await fixtures.open.ask('Who wrote "What the flood will cost, and who may pay"?');
  expect(answer.citations).toMatchObject([{ source: 'metadata', quote: 'Oskar Tamm' }]);
  expect(answer.notices).toEqual([]);
});

it('cites where the page states a value that was read from its head', async () => {
  const answer = await fixtures.open.ask('Who wrote the article about cracks in the Brennick Dam?');
  expect(answer.citations[0]).toMatchObject({ source: 'metadata', author: 'Miro Castell', quote: 'Miro Castell' });
  await expectCitedMetadata(answer);
});

it('names every outlet once', async () => {
  const answer = await fixtures.open.ask('Which outlets reported on the ferry?');
  const publishers = answer.citations.map(({ publisher }) => publisher);
  expect(publishers).toEqual(['Calder Bay Herald', 'Ledger Online', 'Coastline Radio', 'Meridian Daily']);
});

it('lists the articles on a subject, newest first', async () => {
  const answer = await fixtures.open.ask('How many articles are there about the ferry?');
  expect(answer.citations.map(({ publishedAt }) => publishedAt)).toEqual([
    '2024-09-20',
    '2024-09-09',
    '2024-09-08',
    null,
  ]);
  expect(answer.notices).toContainEqual({ code: 'articles-counted', text: '4 of 18 articles are about this.' });
});

it('says how many articles could not be compared for want of a date', async () => {
  const answer = await fixtures.open.ask('Which article is the oldest?');
  expect(answer.citations.map(({ publishedAt }) => publishedAt)).toEqual(['2023-03-14', '2023-03-14', '2023-03-14']);
  expect(answer.notices).toContainEqual({
    code: 'undated-articles',
    text: '3 of 18 articles carry no date and could not be compared.',
  });
});

const reports = reportsForFile([
  {
    publisher: 'The Herald',
    date: '2024-04-02',
    title: 'Missiles hit Harl',
    text: 'Missiles hit a power station and two depots in Harl on Monday, the governor said.',
  },
  {
    publisher: 'Harl Gazette',
    date: '2024-04-05',
    title: 'Hotline for victims of abuse',
    text: 'The hotline received 412 reports of abuse in March. The Marrow Tower, where it has its rooms, has 31 stories.',
  },
  {
    publisher: 'Coast Wire',
    date: '2024-04-09',
    title: 'Inquiry blames rust',
    text: 'The inquiry report on the pier was published on 3 April 2024. It blames rust.',
  },
]);

it.each([
  ['Which sites were hit by the missiles?', /power station/],
  ['How many reports of abuse did the hotline receive?', /412/],
  ['How many stories does the Marrow Tower have?', /31 stories/],
  ['When was the inquiry report on the pier published?', /3 April 2024/],
])('leaves what only sounds like a question about articles to their text: %s', async (question, said) => {
  const answer = await reports(question);
  expect(answer.status).toBe('answered');
  expect(answer.citations[0]?.quote).toMatch(said);
});

it.each(['Which articles are undated?', 'which article has no publication date', "Which articles don't carry a date?"])(
  'lists those without a date: %s',
  async (question) => {
    const answer = await fixtures.open.ask(question);
    const undated = answer.citations.map(({ publishedAt }) => publishedAt);
    expect(answer.status).toBe('answered');
    expect(new Set(undated)).toEqual(new Set([null]));
    expect(answer.statements.every(({ text }) => text.endsWith('undated.'))).toBe(true);
  },
);

it('keeps to the filter', async () => {
  const answer = await fixtures.open.ask('Which article is the newest?', { filter: { publishers: ['Ledger Online'] } });
  expect(answer.citations.map(({ articleId }) => articleId)).toEqual(['ledger-library-march-count.md']);
});

describe('what is asked of an article', () => {
  it.each([
    ['Who wrote it?', { field: 'author', pick: null }],
    ['Who is the author of the latest story?', { field: 'author', pick: 'newest' }],
    ['Which newspapers covered it?', { field: 'publisher', pick: null }],
    ['When was the oldest article published?', { field: 'date', pick: 'oldest' }],
    ['Which story is the most recent?', { field: 'title', pick: 'newest' }],
    ['Which report is the earliest?', { field: 'title', pick: 'oldest' }],
    ['How many articles are there?', { field: 'title', pick: null }],
  ])('is read from the question: %s', (question, asked) => {
    expect(askedField(question)).toEqual(asked);
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/protocol/answer.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

/** Each claim's value with the articles of its citations, whose quotes must hold the value. */
function valuesBySource({ claims = [], citations }: Answer): [string, string[]][] {
  return claims.map(({ value, markers }) => {
    const cited = citations.filter(({ marker }) => markers.includes(marker));
    expect(cited.map(({ marker }) => marker)).toEqual(markers);
    for (const { quote } of cited) expect(quote.toLowerCase()).toContain(value.toLowerCase());
    return [value, cited.map(({ articleId }) => articleId)];
  });
}

describe('figures that cannot all be true', () => {
  it('are disputed, with one claim for each value', async () => {
    const answer = await fixtures.open.ask('How many people were on board the Saint Orla?');
    expect(answer).toMatchObject({ status: 'disputed' });
    expect(answer).not.toHaveProperty('development');
    expect(valuesBySource(answer)).toEqual([
      ['Around 230', ['ledger-ferry-accident.md']],
      ['214', ['coastline-radio-ferry.html']],
      ['More than 200', ['meridian_ferry_what_we_know.txt']],
    ]);
    expect(answer.statements).toHaveLength(3);
    expect(answer.claims?.map(({ approximate, min }) => [approximate, min])).toEqual([
      [true, expect.any(Number)],
      [false, 214],
      [expect.any(Boolean), expect.any(Number)],
    ]);
  });

  it('keep an undated one, after those with a date', async () => {
    const answer = await fixtures.open.ask('How much damage did the flood cause?');
    expect(answer.status).toBe('disputed');
    expect(valuesBySource(answer)).toContainEqual(['about 180 million', ['meridian-what-the-flood-will-cost.md']]);
    expect(answer.claims?.map(({ asOf }) => asOf)).toEqual(['2023-04-02', null, null]);
    expect(answer).toMatchObject({ asOf: '2023-04-02', coverage: { earliest: '2023-04-02', latest: '2023-04-02' } });
  });
});

describe('a toll that rises from day to day', () => {
  it('is a development, not a dispute, newest first', async () => {
    const answer = await fixtures.open.ask('How many people died in the Ostley flood?');
    expect(answer).toMatchObject({ status: 'answered', development: true, asOf: '2023-03-16' });
    expect(valuesBySource(answer)).toEqual([
      ['23', ['2023-03-16-courier-day-three.md']],
      ['19', ['2023-03-15-courier-day-two.html']],
      ['About 15', [expect.stringMatching(/^wire\//)]],
      ['At least 12', ['2023-03-14-courier-dam-breach.html']],
    ]);
    expect(answer.claims?.map(({ asOf }) => asOf)).toEqual(['2023-03-16', '2023-03-15', '2023-03-14', '2023-03-14']);
    expect(answer.claims?.map(({ speaker }) => speaker)).toEqual([
      'Governor Ilse Brandt',
      'Governor Ilse Brandt',
      'the Red Lantern relief society',
      'Governor Ilse Brandt',
    ]);
  });

  it('shows only the days that the filter lets through', async () => {
    const filter = { from: '2023-03-15', to: '2023-03-31' };
    const answer = await fixtures.open.ask('How many people died in the Ostley flood?', { filter });
    expect(answer.citations.every(({ publishedAt }) => (publishedAt ?? '') >= filter.from)).toBe(true);
    expect(answer.claims?.map(({ value }) => value)).toEqual(['23', '19']);
  });
});

describe('copies of one story', () => {
  it('count once as independent, though each is an article', async () => {
    const { coverage, citations } = await fixtures.open.ask('Which outlets published "Dam failure floods Ostley"?');
    expect(citations.map(({ articleId }) => articleId).sort()).toEqual([
      'wire/harrow-post-flood-brief.txt',
      'wire/herald-brennick-dam.txt',
    ]);
    expect(coverage).toMatchObject({ articles: 2, independent: 1, total: 18 });
  });

  it('do not add weight to the figure that they share', async () => {
    const { claims = [], citations } = await fixtures.open.ask(
      'How many people were killed when the Brennick Dam failed?',
    );
    expect(claims.map(({ value, independent }) => [value, independent])).toContainEqual(['About 15', 1]);
    expect(citations.filter(({ articleId }) => articleId.startsWith('wire/'))).toHaveLength(1);
  });

  it('are not quoted beside each other', async () => {
    const { citations } = await fixtures.open.ask('What did Emil Sandor say?');
    const wired = citations.map(({ articleId }) => articleId).filter((id) => id.startsWith('wire/'));
    expect(new Set(wired).size).toBe(1);
  });
});

it('names whose words are quoted, and quotes nobody else when one speaker is asked for', async () => {
  const answer = await fixtures.open.ask('What did Governor Ilse Brandt say?');
  expect(answer.status).toBe('answered');
  expect(answer.citations.length).toBeGreaterThan(0);
  for (const { speaker } of answer.citations) expect(speaker).toMatch(/Brandt/);
  for (const { text } of answer.statements) expect(text).toMatch(/Brandt, in .+ \(\d+ (?:March|April) 2023\): “/);
});

it('does not take the subject of a question for its speaker', async () => {
  const answer = await fixtures.open.ask('What did the fire chief say about Ostley?');
  expect(answer.citations.every(({ speaker }) => speaker !== 'Ostley')).toBe(true);
  expect(answer.notFound?.reason).not.toBe('off-topic');
});

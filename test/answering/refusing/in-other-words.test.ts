import { describe, expect, it } from 'vitest';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();
const notice = expect.objectContaining({ code: 'other-words' });

describe('a question in words that no article uses', () => {
  it('is answered by the nearest in meaning, and says so', async () => {
    const answer = await fixtures.open.ask('Who oversees the prosecutorial probe of the barrage rupture and calamity?');
    expect(answer.status).not.toBe('not-found');
    expect(answer.notices).toContainEqual(notice);
  });

  it('is refused where nothing is near', async () => {
    const answer = await fixtures.open.ask('Which telescope photographed a distant nebula and its quasars?');
    expect(answer.status).toBe('not-found');
  });
});

it('says nothing of that kind of a question in the words of the articles', async () => {
  const answer = await fixtures.open.ask('How high is the Brennick Dam?');
  expect(answer.status).toBe('answered');
  expect(answer.notices).not.toContainEqual(notice);
});

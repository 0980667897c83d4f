import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harl Gazette',
    date: '2021-05-01',
    title: 'The night Harl burned',
    text: 'The great fire of Harl in 1842 began in a bakery on Hook Street and took a third of the town.',
  },
  {
    publisher: 'Tarn Post',
    date: '2021-06-02',
    title: 'New light on an old fire',
    text: 'The great fire of Harl in 1842 started in a candle factory, not in a bakery as the guide says.',
  },
  {
    publisher: 'Harl Gazette',
    date: '2021-07-01',
    title: 'Tram leaves the rails in Orrick',
    text: 'The tram in Orrick left the rails in Mill Lane on Friday, not in the rush hour.',
  },
  {
    publisher: 'Tarn Post',
    date: '2021-07-02',
    title: 'Orrick tram accident',
    text: 'The tram left the rails in Mill Lane in Orrick when the rush hour was over.',
  },
]);

it('is disputed where one account rejects in so many words what the other tells', async () => {
  const { status, text } = await ask('Where did the great fire of Harl start?');
  expect(status).toBe('disputed');
  expect(text).toContain('bakery on Hook Street');
  expect(text).toContain('candle factory');
});

it('is agreed where both give the same place, whatever one of them rejects', async () => {
  expect((await ask('Where did the tram in Orrick leave the rails?')).status).toBe('answered');
});

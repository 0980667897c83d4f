import { expect, it } from 'vitest';
import { askedFigure } from '../../../src/answering/comparing/asked-figure.ts';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harl Gazette',
    date: '2024-02-05',
    title: 'Harl Bridge reopens',
    text: 'The Harl Bridge, which is 1,240 metres long, was closed for six weeks. Ferries ran in its place.',
  },
  {
    publisher: 'Coast Wire',
    date: '2024-02-09',
    title: 'Harl Bridge open again',
    text: 'The Harl Bridge is 1,310 metres long. The Harl Bridge was closed for three months, engineers said.',
  },
  {
    publisher: 'Tarn Post',
    date: '2024-03-11',
    title: 'Tarn Bridge shut',
    text: 'A plank 3 metres long fell from the Tarn Bridge on Friday. Drivers face a detour of 9 kilometres. The Tarn Bridge will stay shut for six weeks.',
  },
  {
    publisher: 'Radio Tarn',
    date: '2024-03-12',
    title: 'Tarn detour',
    text: 'The detour around the Tarn Bridge is 12 kilometres. Ferries run for two months.',
  },
]);

it('asks no weeks of a bridge', async () => {
  const answer = await ask('How long is the Harl Bridge?');
  expect(answer.status).toBe('disputed');
  expect(answer.claims?.map(({ value }) => value)).toEqual(['1,310', '1,240']);
});

it('takes no detour for the length of a bridge', async () => {
  expect(await ask('How long is the Tarn Bridge?')).not.toHaveProperty('claims');
  const answer = await ask('How long was the plank from the Tarn Bridge?');
  expect(answer.status).toBe('answered');
  expect(answer.citations[0]?.quote).toContain('3 metres');
});

it.each([
  ['How long is the Harl Bridge?', 'any'],
  ['how long is the rope on the pier', 'any'],
  ['How long was the queue?', 'any'],
  ['How long is the bus contract?', 'duration'],
  ['How long was the strike of the dockers?', 'duration'],
  ['How long was the bridge closed?', 'duration'],
  ['How long was she missing?', 'duration'],
  ['How long did the trial last?', 'duration'],
  ['How long were the divers under water?', 'duration'],
])('reads what "how long" asks for: %s', (question, measure) => {
  expect(askedFigure(question)).toMatchObject({ measure });
});

it('takes "by how much" for no sum of money', () => {
  expect(askedFigure('By how much did the price of bread rise?')).toBeNull();
});

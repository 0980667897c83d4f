import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harl Gazette',
    date: '2025-03-06',
    title: 'Libraries in Harl to lose staff',
    text: 'Three libraries in Harl may close. Nineteen library staff have been told that their jobs are at risk. The council will vote in May.',
  },
  {
    publisher: 'Harl Gazette',
    date: '2025-03-13',
    title: 'Corrections: libraries in Harl',
    text: 'We gave the number of library staff in Harl whose jobs are at risk as nineteen; the correct figure is nine. We are sorry.',
  },
  {
    publisher: 'Coast Radio',
    date: '2025-03-07',
    title: 'Ferry strike in Orrick',
    text: 'Nineteen sailors in Orrick have joined the ferry strike. The ferries stay in port until Friday.',
  },
]);

it('an outlet’s own correction stands for what it puts right', async () => {
  const { citations } = await ask('How many library staff in Harl may lose their jobs?');
  expect(citations[0]?.quote).toContain('the correct figure is nine');
  expect(citations.map(({ quote }) => quote).join()).not.toContain('Nineteen library staff');
});

it('a figure of another outlet stays', async () => {
  const { citations } = await ask('How many sailors have joined the ferry strike in Orrick?');
  expect(citations[0]?.quote).toContain('Nineteen sailors');
});

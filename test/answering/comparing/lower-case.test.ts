import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harbour Gazette',
    date: '2023-05-04',
    title: 'Camp opens at Lusk',
    text: 'The navy said that 400 North Arvan troops were in Lusk on Thursday. They sleep in tents by the river.',
  },
  {
    publisher: 'Andes Wire',
    date: '2023-05-05',
    title: 'Camp at Lusk grows',
    text: 'The defence ministry said that 900 North Arvan troops were in Lusk. Fresh water comes by lorry.',
  },
]);

it('lays the same figures side by side for a question without capitals', async () => {
  const written = await ask('How many North Arvan troops are in Lusk?');
  const typed = await ask('how many north arvan troops are in lusk');
  expect(written.claims?.map(({ value }) => value)).toEqual(['900', '400']);
  expect(typed.status).toBe('disputed');
  expect(typed.claims).toEqual(written.claims);
});

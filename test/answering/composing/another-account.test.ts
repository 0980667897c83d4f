import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Sea Leaflet',
    date: null,
    title: 'The loss of the Marina Bell',
    text: 'Investigators concluded that the ferry Marina Bell sank because its bow door had been left open. It lay deep.',
  },
  {
    publisher: 'Coast Radio',
    date: null,
    title: 'Survivors remember the Marina Bell',
    text: "A survivors' group has long maintained that the Marina Bell struck a mine. They meet every spring.",
  },
  {
    publisher: 'Code Weekly',
    date: null,
    title: 'Twenty years of Tessel',
    text: 'The software company Tessel was founded in 2004 by Mira Doshi and Kurt Lang in a garage. It grew fast.',
  },
  {
    publisher: 'Founders',
    date: null,
    title: 'Alone at the start',
    text: 'Tessel was started in 2006 by Mira Doshi alone; Kurt Lang joined a year later as its first employee. He left.',
  },
]);

it.each([
  ['do the sources agree on why the Marina Bell sank?', ['bow door', 'struck a mine']],
  ['why the Marina Bell sank: what are the competing theories?', ['bow door', 'struck a mine']],
  ['who founded Tessel?', ['Mira Doshi and Kurt Lang', 'Mira Doshi alone']],
])('each account is quoted: %s', async (question, accounts) => {
  const { citations } = await ask(question);
  const quotes = citations.map(({ quote }) => quote).join('\n');
  for (const account of accounts) expect(quotes).toContain(account);
});

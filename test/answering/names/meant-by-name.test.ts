import { expect, it } from 'vitest';
import { oneSpelling } from '../../../src/answering/names/spellings.ts';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Herald',
    date: '2024-03-01',
    title: 'Boats cross the line',
    text: [
      'Peruvian naval intelligence said on Friday that 300 boats had crossed the line.',
      'The Harbour League of Arica counted 200 boats that had crossed the line.',
      'Fishing off Peru has been restricted for years.',
    ].join(' '),
  },
  {
    publisher: 'Gazette',
    date: '2024-03-02',
    title: 'A visit to the fair',
    text: [
      'Portuguese President Rui Belmonte said that the fair would be open to all.',
      'President Ana Lorca of the football league praised the grass in Portugal.',
    ].join(' '),
  },
  {
    publisher: 'Gazette',
    date: '2024-03-04',
    title: 'The bridge at Corran',
    text: [
      'Colonel Oleh Marynskiy warned that the bridge at Corran was unsafe.',
      'The United States confirmed that it had sent two engineers to Corran.',
    ].join(' '),
  },
]);

it.each([
  ['Zelensky', 'Zelenskyy'],
  ['Andrii', 'Andriy'],
  ['Qaddafi', 'Kadafi'],
  ['Romanoff', 'Romanov'],
])('%s and %s are one name, spelt twice', (one, other) => {
  expect(oneSpelling(one)).toBe(oneSpelling(other));
});

it.each([
  ['Hansen', 'Jansen'],
  ['Rui', 'Ruy'],
  ['Peterson', 'Petersen'],
])('%s and %s are two names', (one, other) => {
  expect(oneSpelling(one)).not.toBe(oneSpelling(other));
});

it.each([
  ['What did Marynsky warn?', 'Colonel Oleh Marynskiy warned'],
  ['What did the president of Portugal say?', 'Belmonte said'],
  ['What did Portugal’s president say about the fair?', 'Belmonte said'],
  ['Has the U.S. confirmed it?', 'The United States confirmed'],
])('finds whom a question means: %s', async (question, quote) => {
  const { status, citations } = await ask(question);
  expect(status).toBe('answered');
  expect(citations[0]?.quote).toContain(quote);
});

it('reads a capital as the country that the corpus names, says so, and takes its officials to speak for it', async () => {
  const { citations, notices } = await ask('How many boats crossed the line according to Lima?');
  expect(notices.map(({ text }) => text)).toContain('Read “Lima” as “Peru”.');
  expect(citations.map(({ quote }) => quote).join(' ')).toContain('300 boats');
  expect(citations.map(({ quote }) => quote).join(' ')).not.toContain('200 boats');
});

it('takes a capital that is a place for the town', async () => {
  const { status, notices } = await ask('What happened in Lima?');
  expect(status).toBe('not-found');
  expect(notices).toEqual([]);
});

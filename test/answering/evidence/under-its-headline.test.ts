import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Valley Post',
    date: '2024-11-02',
    title: 'Tarnwick footbridge to stay shut until spring',
    text: [
      'The way to the railway station will remain closed until April, the county council confirmed after a survey.',
      'Divers found that two of the piers had been washed hollow by the floods of September.',
      '"It is standing on one and a half legs," said county engineer Sunita Rao.',
      'The bridge was built in 1931 and last strengthened after the floods of 1968.',
      'About 900 people a day used it, most of them pupils of the school on the east bank.',
    ].join(' '),
  },
  {
    publisher: 'Valley Post',
    date: '2024-11-03',
    title: 'Bakery turns off its ovens after 88 years',
    text: 'The bakery on Mill Lane has closed. Its owner blamed the price of electricity, which had tripled in a year.',
  },
]);

it.each([
  ['When was the Tarnwick bridge last strengthened?', /strengthened after the floods of 1968/],
  ['Who uses the Tarnwick bridge?', /About 900 people a day/],
  ['What washed the piers of the Tarnwick bridge hollow?', /washed hollow by the floods of September/],
])('a sentence tells of the place that only its headline names: %s', async (question, fact) => {
  const { status, statements } = await ask(question);
  expect(status).toBe('answered');
  expect(statements[0]?.text).toMatch(fact);
});

it('which another name does not', async () => {
  const { status, notFound } = await ask('When was the Larkmoor bridge last strengthened?');
  expect(status).toBe('not-found');
  expect(notFound?.lookedFor).toMatch(/Larkmoor/);
});

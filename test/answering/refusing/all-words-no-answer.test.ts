import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harbour Post',
    date: '2024-05-04',
    title: 'Veldania signs pact on fishing fleets',
    text: [
      'Veldania signed a pact on fishing fleets with three of its neighbours on Friday.',
      'Diplomats fear that the pact leads Veldania into a wider quarrel over the banks in the north.',
      'The fleets of the four countries may land 40,000 tonnes of herring a year.',
    ].join(' '),
  },
]);

it('refuses where a sentence has every word of the question and still does not answer it', async () => {
  const { status, notFound } = await ask('who leads veldania');
  expect(status).toBe('not-found');
  expect(notFound?.reason).toBe('fact-missing');
});

it('answers what the same sentence tells', async () => {
  const { status, statements } = await ask('what do diplomats fear');
  expect(status).toBe('answered');
  expect(statements[0]?.text).toMatch(/leads Veldania into a wider quarrel/);
});

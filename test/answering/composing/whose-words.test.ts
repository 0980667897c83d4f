import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/protocol/answer.ts';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Herald',
    date: '2024-02-06',
    title: 'Miners die at Corran pit',
    text: [
      'Twelve miners died because alarms had been switched off.',
      '“That is simply untrue,” the company’s lawyer, Jane Doe, said.',
      'The pit of Corran has been closed since Tuesday.',
    ].join(' '),
  },
  {
    publisher: 'Courier',
    date: '2024-03-12',
    title: 'Bus leaves the road near Tarn',
    text: [
      'A bus left the road near Tarn on Monday night.',
      'The police said nobody was hurt in the bus, but the union said the driver of the bus was drunk.',
      'The road to Tarn is open again.',
    ].join(' '),
  },
  {
    publisher: 'Ledger',
    date: '2024-04-18',
    title: 'Parliament votes on spending',
    text: [
      'The parliament of Ostrava voted on the budget on Thursday.',
      'Finance Minister Vera Lund dismissed what her rival Tom Brask called “the worst budget in living memory”.',
      'Lund called the budget “a plan for all of our towns”.',
    ].join(' '),
  },
  {
    publisher: 'Argus',
    date: '2024-05-21',
    title: 'Dam at Brae is leaking',
    text: [
      'Mayor Ana Lopez said the dam at Brae was leaking.',
      'She warned that the dam might break by the end of the week.',
      'Engineer Rui Seco came to Brae on Tuesday.',
      'The pumps were switched on at noon.',
      'He described the pumps at Brae as far too small.',
    ].join(' '),
  },
]);

/** The citation whose quote holds some words, with the statement that shows it. */
function shown({ citations, statements }: Answer, words: string) {
  const citation = citations.find(({ quote }) => quote.includes(words));
  if (!citation) throw new Error(`No quote holds "${words}".`);
  return { ...citation, text: statements.find(({ markers }) => markers.includes(citation.marker))?.text };
}

describe('the name over a quote', () => {
  it('does not stand over the sentence before, which somebody else says', async () => {
    const { quote, speaker, text } = shown(await ask('What did Jane Doe say about the alarms?'), 'simply untrue');
    expect(quote).toMatch(/^Twelve miners .*“That is simply untrue,” the company’s lawyer, Jane Doe, said/);
    expect(speaker).toBeNull();
    expect(text).toMatch(/^Herald \(/);
  });

  it('stays where the sentence before is the same speaker’s', async () => {
    const { quote, speaker } = shown(await ask('What did Ana Lopez warn about the dam?'), 'might break');
    expect(quote).toMatch(/^Mayor Ana Lopez said .*She warned/);
    expect(speaker).toBe('Mayor Ana Lopez');
  });

  it('stays, without the sentence before, where else nothing would tell who speaks', async () => {
    const { quote, speaker } = shown(await ask('How were the pumps at Brae described?'), 'far too small');
    expect(quote).toBe('He described the pumps at Brae as far too small.');
    expect(speaker).toMatch(/Rui Seco/);
  });

  it('is nobody’s where two speak in the sentence', async () => {
    const { speaker } = shown(await ask('Was anybody hurt in the bus near Tarn?'), 'nobody was hurt');
    expect(speaker).toBeNull();
  });
});

describe('exact words', () => {
  it('are not those of another whom the sentence quotes', async () => {
    const { citations } = await ask('What exactly did Vera Lund say about the budget?');
    expect(citations.map(({ quote }) => quote)).toEqual(['a plan for all of our towns']);
  });

  it('have the name of whoever is quoted, where nobody is asked for', async () => {
    const { speaker } = shown(await ask('Quote the exact words about the worst budget'), 'living memory');
    expect(speaker).toMatch(/Tom Brask$/);
  });
});

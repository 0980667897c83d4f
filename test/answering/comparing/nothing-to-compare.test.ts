import { describe, expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Herald',
    date: '2024-05-06',
    title: 'Arvan soldiers in Lusk',
    text: [
      'On Monday, alliance leader Nora Vey confirmed that Arvan forces have been stationed in Lusk.',
      'Around 9,000 Arvan soldiers are in Lusk, the alliance estimates.',
      'Vey said that over 60,000 Tarnish soldiers had been killed or wounded since the war began.',
      'Ostmark is worried that the pact between Arvan and Lusk will upset its border.',
    ].join(' '),
  },
  {
    publisher: 'Gazette',
    date: '2024-05-08',
    title: 'Soldiers from abroad',
    text: [
      'The war between Lusk and Tarn began in March 2021, when Tarn moved thousands of soldiers across the border.',
      'Ostmark reported 12,000 Arvan soldiers in Lusk.',
      'The foreign minister of Ostmark, Ben Adair, said his country feared for its trade with Arvan.',
    ].join(' '),
  },
]);

describe('what tells of other things', () => {
  it('gives no dates to lay side by side', async () => {
    const { status } = await ask('When did Arvan send soldiers to Lusk?');
    expect(status).not.toBe('disputed');
  });

  it('gives no stances to lay side by side', async () => {
    const { status, claims } = await ask('Is the alliance going to send soldiers?');
    expect(status).not.toBe('disputed');
    expect(claims ?? []).toEqual([]);
  });

  it('gives no numbers of casualties', async () => {
    const { status, citations } = await ask('How many casualties has Tarn suffered?');
    const quotes = citations.map(({ quote }) => quote).join(' ');
    expect(status).not.toBe('disputed');
    expect(quotes).not.toMatch(/9,000|12,000/);
  });

  it('makes no dispute of two reasons to worry', async () => {
    expect((await ask('Why is Ostmark worried?')).status).not.toBe('disputed');
  });
});

it('still lays side by side what differs', async () => {
  expect((await ask('How many Arvan soldiers are in Lusk?')).status).toBe('disputed');
});

import { describe, expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Bardipedia',
    date: null,
    title: 'Orrin Vessaly',
    text: 'Orrin Vessaly was a poet born in Kelmouth in 1931.',
  },
  {
    publisher: 'Dray Herald',
    date: null,
    title: 'Famous sons of Dray',
    text: 'The poet Orrin Vessaly was born in Dray, the son of a ferryman.',
  },
  {
    publisher: 'Art Pages',
    date: null,
    title: 'Ana Brill',
    text: 'The painter Ana Brill was born in Kelmouth and studied law.',
  },
  {
    publisher: 'Kelmouth Post',
    date: null,
    title: 'The painter of Kelmouth',
    text: 'Ana Brill was born in Kelmouth, two years before the war.',
  },
  {
    publisher: 'Tower Facts',
    date: null,
    title: 'Quillon Tower facts',
    text: 'The Quillon Tower is 312 metres tall and has 71 floors.',
  },
  { publisher: 'Skyline', date: null, title: 'Quillon Tower', text: 'The Quillon Tower rises to 298 m.' },
  {
    publisher: 'Hillside Herald',
    date: '2023-07-20',
    title: 'Boy found alive in the Gannet caves',
    text: 'Emil Rask, a nine-year-old boy, was found alive in the Gannet caves on Wednesday.',
  },
  {
    publisher: 'Northern Wire',
    date: '2023-07-21',
    title: 'Gannet caves boy leaves hospital',
    text: 'Emil Rask, a twelve-year-old boy from Fenby, left hospital on Thursday.',
  },
]);

describe('what has one value only', () => {
  it('is disputed where two give other places of birth', async () => {
    const { status, text } = await ask('Where was Orrin Vessaly born?');
    expect(status).toBe('disputed');
    expect(text).toContain('Kelmouth');
    expect(text).toContain('Dray');
  });

  it('is agreed where both give the same place', async () => {
    expect((await ask('Where was Ana Brill born?')).status).toBe('answered');
  });

  it('is disputed where two give other heights, whatever else one of them counts', async () => {
    const { status, claims } = await ask('How tall is the Quillon Tower?');
    expect(status).toBe('disputed');
    expect(claims?.map(({ value }) => value)).toEqual(['312', '298']);
  });

  it('is disputed where two give other ages in words', async () => {
    expect((await ask('How old is Emil Rask?')).status).toBe('disputed');
  });
});

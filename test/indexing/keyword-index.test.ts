import { describe, expect, it } from 'vitest';
import { countTerms, KeywordIndex } from '../../src/indexing/keyword-index.ts';

const texts = [
  'The ferry sank in the harbour. Divers searched the ferry.',
  'The minister of transport visited the harbour.',
  'Divers found nothing; the search for the ferry goes on in heavy rain, the coast guard said on Monday evening.',
  'The the the of of and.',
];
const index = new KeywordIndex(countTerms(texts));

describe('keyword search', () => {
  it('finds other forms of a word', () => {
    expect(
      index
        .search('searching', 10)
        .map(({ chunk }) => chunk)
        .sort(),
    ).toEqual([0, 2]);
  });

  it('finds nothing by stop words alone', () => {
    expect(index.search('what of the and', 10)).toEqual([]);
  });

  it('scores by BM25', () => {
    // N = 4, two texts have "ferri"; lengths 6, 4, 13, 0: average 5.75; the first has it twice.
    const idf = Math.log(1 + (4 - 2 + 0.5) / (2 + 0.5));
    const score = (idf * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 6) / 5.75));
    expect(index.search('ferry', 1)).toEqual([{ chunk: 0, score: expect.closeTo(score, 10) }]);
  });

  it('prefers the text with more of the words', () => {
    expect(index.search('ferry harbour', 3)[0]?.chunk).toBe(0);
    expect(index.search('minister harbour', 3)[0]?.chunk).toBe(1);
  });

  it('returns only what a filter allows, and at most as many as asked for', () => {
    expect(index.search('ferry harbour', 10, (chunk) => chunk > 0).map(({ chunk }) => chunk)).not.toContain(0);
    expect(index.search('ferry harbour', 1)).toHaveLength(1);
  });

  it('tells in how many texts a term occurs', () => {
    expect(index.documentFrequency('ferri')).toBe(2);
    expect(index.documentFrequency('submarin')).toBe(0);
  });

  it('takes words that are names of object properties as words', () => {
    const odd = new KeywordIndex(countTerms(['the constructor of __proto__ said']));
    expect(odd.search('constructor', 1)).toHaveLength(1);
    expect(odd.search('toString hasOwnProperty', 1)).toEqual([]);
  });

  it('is the same when it was written and read', () => {
    const read = new KeywordIndex(structuredClone(countTerms(texts)));
    expect(read.search('ferry harbour divers', 9)).toEqual(index.search('ferry harbour divers', 9));
  });

  it('has no texts and finds none', () => {
    expect(new KeywordIndex(countTerms([])).search('ferry', 5)).toEqual([]);
  });
});

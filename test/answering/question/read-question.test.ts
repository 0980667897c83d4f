import { describe, expect, it } from 'vitest';
import { coverageOf, heldBy } from '../../../src/answering/question/key-terms.ts';
import { readQuestion } from '../../../src/answering/question/read-question.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

function read(question: string) {
  return readQuestion(question, fixtures.open.snapshot);
}

function term(name: string, weight: number, synonyms: string[] = []) {
  return { term: name, word: name, weight, related: new Map(synonyms.map((each) => [each, 0.7])), name: false };
}

describe('the names in a question', () => {
  it('are found however the reader types them', () => {
    expect(read('who is agnes orlov?').names).toEqual(['agnes orlov']);
    expect(read('Who is AGNES ORLOV?').names).toEqual(['agnes orlov']);
  });

  it('include what stands in quotation marks', () => {
    expect(read('Who said “a sandwich for  a shipwreck”?').names).toContain('a sandwich for a shipwreck');
  });

  it('are names even where no article knows them', () => {
    expect(read('What did Petra Lindqvist say about the ferry?')).toMatchObject({
      names: ['petra lindqvist'],
      speaker: 'Petra Lindqvist',
    });
  });
});

describe('the terms to look up', () => {
  it('leave out the words that only frame a question', () => {
    expect(read('How many were killed, according to the articles?').terms.map(({ word }) => word)).toEqual(['killed']);
  });

  it('leave out the words that say what fills the slot', () => {
    expect(read('In which city did the dam break?').terms.map(({ word }) => word)).toEqual(['dam', 'break']);
  });

  it('leave out what readers write around a question', () => {
    expect(read('can you explain how the dam broke?').terms.map(({ word }) => word)).toEqual(['dam', 'broke']);
    expect(read('I’m wondering who runs the dam').terms.map(({ word }) => word)).toEqual(['runs', 'dam']);
  });

  it('keep those where nothing else is left', () => {
    expect(read('What is the latest news?').terms.map(({ word }) => word)).toEqual(['latest', 'news']);
  });

  it('are none where there is nothing to look up', () => {
    expect(read('?!').terms).toEqual([]);
  });

  it('weigh more the rarer they are', () => {
    const [common, rare] = read('dam otters').terms;
    expect(rare?.weight).toBeGreaterThan(common?.weight as number);
    expect(common?.weight).toBeGreaterThan(0);
  });

  it('have the words that newspapers use instead, names only their own forms', () => {
    const [killed] = read('killed').terms;
    expect(killed?.related.get('die')).toBeGreaterThan(0.5);
    const [, brandt] = read('Where is Ilse Brandt?').terms;
    expect(brandt?.name).toBe(true);
    for (const [form] of brandt?.related ?? []) expect(form).toMatch(/^brandt?/);
  });
});

describe('how much of a question a text holds', () => {
  it('is the share of its terms by weight, a synonym counting less', () => {
    const terms = [term('kill', 3, ['die']), term('dam', 1)];
    expect(coverageOf(terms, new Set(['kill', 'dam']))).toBe(1);
    expect(coverageOf(terms, new Set(['kill']))).toBe(0.75);
    expect(coverageOf(terms, new Set(['die']))).toBeCloseTo(0.525);
    expect(coverageOf(terms, new Set(['ferry']))).toBe(0);
    expect(heldBy(term('kill', 3, ['die']), new Set(['die']))).toBe(0.7);
  });

  it('is nothing where there are no terms', () => {
    expect(coverageOf([], new Set(['dam']))).toBe(0);
  });
});

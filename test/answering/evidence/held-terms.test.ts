import { describe, expect, it } from 'vitest';
import { heldTermsOf, mostHeld, shareHeld } from '../../../src/answering/evidence/held-terms.ts';
import type { KeyTerm } from '../../../src/answering/question/key-terms.ts';

const term = (text: string, weight: number, name = false, related: [string, number][] = []): KeyTerm => ({
  term: text,
  word: text,
  weight,
  name,
  related: new Map(related),
});
const keyTerms = [term('brandt', 1, true), term('kill', 3, false, [['die', 0.6]])];

const heldTerms = heldTermsOf(keyTerms);

describe('what texts hold of a question', () => {
  it('is one for the term itself and its share for a related one', () => {
    expect(heldTerms(new Set(['brandt', 'die']))).toEqual([1, 0.6]);
    expect(heldTerms(new Set(['kill', 'die']))).toEqual([0, 1]);
  });

  it('is the most that any of several texts holds', () => {
    expect(mostHeld(keyTerms, [[0.2, 0.6], [1, 0], []])).toEqual([1, 0.6]);
    expect(mostHeld(keyTerms, [])).toEqual([0, 0]);
  });

  it('is shared by weight, among all terms or some', () => {
    expect(shareHeld(keyTerms, [1, 0.6])).toBeCloseTo(0.7);
    expect(shareHeld(keyTerms, [1, 0.6], ({ name }) => !name)).toBeCloseTo(0.6);
    expect(shareHeld([], [])).toBe(0);
  });
});

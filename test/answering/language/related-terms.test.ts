import { describe, expect, it } from 'vitest';
import { relatedTerms } from '../../../src/answering/language/related-terms.ts';
import { termsOf } from '../../../src/indexing/terms.ts';

const shareOf = (word: string, other: string) =>
  relatedTerms(termsOf(word)[0] as string).get(termsOf(other)[0] as string);

describe('terms that mean nearly the same', () => {
  it.each([
    ['soldiers', 'troops'],
    ['physician', 'doctor'],
    ['vessel', 'ship'],
    ['resign', 'quit'],
    ['author', 'novelist'],
  ])('%s and %s', (word, other) => {
    expect(shareOf(word, other)).toBeGreaterThan(0.25);
    expect(shareOf(other, word)).toBeCloseTo(shareOf(word, other) as number);
  });

  it.each([
    ['ferry', 'parliament'],
    ['budget', 'otter'],
    ['soldiers', 'spoon'],
  ])('are not %s and %s', (word, other) => {
    expect(shareOf(word, other)).toBeUndefined();
  });

  it('have shares from 0 to 1, and none of them is the term itself', () => {
    const related = relatedTerms('vote');
    expect(related.size).toBeGreaterThan(5);
    expect(related.has('vote')).toBe(false);
    for (const share of related.values()) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  it('are unknown of words that are no English', () => {
    expect(relatedTerms('zxqv').size).toBe(0);
    expect(relatedTerms('__proto__').size).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { locateQuote } from '../../web/article/locate-quote.ts';

const text = 'The dam held. The council met twice. The dam held.';
const article = { text, articleDigest: 'aaaaaaaabbbb' };
const council = { start: 14, end: 36, digest: 'aaaaaaaa' };

describe('locateQuote', () => {
  it('lights the offsets while the article is the one that was quoted', () => {
    expect(locateQuote(article, council, 'The council met twice.')).toEqual({
      state: 'verified',
      span: { start: 14, end: 36 },
    });
    expect(locateQuote(article, council, null).state).toBe('verified');
  });

  it('lights nothing where the words at the offsets are not the quoted ones', () => {
    expect(locateQuote(article, council, 'The council met once.')).toEqual({
      state: 'mismatch',
      quote: 'The council met once.',
    });
  });

  it('finds the nearest copy of the quoted words in an article that has changed', () => {
    const changed = { ...article, articleDigest: 'cccccccc' };
    expect(locateQuote(changed, { ...council, start: 30 }, 'The dam held.')).toEqual({
      state: 'moved',
      span: { start: 37, end: 50 },
    });
    expect(locateQuote(changed, { ...council, start: 10 }, 'The dam held.')).toEqual({
      state: 'moved',
      span: { start: 0, end: 13 },
    });
  });

  it('lights nothing in a changed article when the words are gone or not known', () => {
    const changed = { ...article, articleDigest: 'cccccccc' };
    expect(locateQuote(changed, council, 'The mayor resigned.')).toEqual({
      state: 'gone',
      quote: 'The mayor resigned.',
    });
    expect(locateQuote(changed, council, null)).toEqual({ state: 'unknown' });
  });

  it.each([
    [5, 5],
    [9, 4],
    [0, 51],
  ])('lights nothing from %i to %i, which the article does not have', (start, end) => {
    expect(locateQuote(article, { start, end, digest: 'aaaaaaaa' }, null)).toEqual({ state: 'out-of-range' });
  });

  it('tells a link without a place from one that cannot be read', () => {
    expect(locateQuote(article, null, null)).toEqual({ state: 'none' });
    expect(locateQuote(article, 'malformed', null)).toEqual({ state: 'malformed' });
  });
});

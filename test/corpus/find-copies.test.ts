import { describe, expect, it } from 'vitest';
import { minHash } from '../../src/corpus/copies/min-hash.ts';
import { shingleHashes } from '../../src/corpus/copies/shingle-hashes.ts';
import { similarity } from '../../src/corpus/copies/similarity.ts';
import { findCopies } from '../../src/corpus/find-copies.ts';

function article(id: string, text: string) {
  return { id, text, body: [{ start: 0, end: text.length, kind: 'paragraph' as const }] };
}

/** A story of `count` sentences that no other seed shares. */
function story(seed: number, count: number): string {
  let state = seed * 7919 + 1;
  const word = (): string => `w${(state = (state * 48271) % 2147483647) % 5000}`;
  return Array.from({ length: count }, () => `${Array.from({ length: 15 }, word).join(' ')}.`).join(' ');
}

const flood = story(1, 20);
const strike = story(2, 20);

describe('findCopies', () => {
  it('groups an article with its copy in other case, spacing and punctuation', () => {
    const copy = flood.toUpperCase().replaceAll(' ', '  \n').replaceAll('.', '!');
    expect(findCopies([article('b', flood), article('c', strike), article('a', copy)]).groups).toEqual([['a', 'b']]);
  });

  it('groups an article with a lightly edited version', () => {
    const words = flood.split(' ').map((word, at) => (at % 20 === 7 ? 'changed' : word));
    const { groups, pairs } = findCopies([article('a', flood), article('b', words.join(' '))]);
    expect(groups).toEqual([['a', 'b']]);
    expect(pairs[0]?.jaccard).toBeGreaterThan(0.5);
    expect(pairs[0]?.jaccard).toBeLessThan(0.9);
  });

  it('groups a shortened version with the full one', () => {
    const short = flood.split('. ').slice(0, 6).join('. ');
    const { groups, pairs } = findCopies([article('full', flood), article('short', short)]);
    expect(groups).toEqual([['full', 'short']]);
    expect(pairs[0]?.containment).toBeGreaterThan(0.95);
    expect(pairs[0]?.jaccard).toBeLessThan(0.4);
  });

  it('groups reordered paragraphs', () => {
    const sentences = flood.split('. ');
    expect(findCopies([article('a', flood), article('b', sentences.reverse().join('. '))]).groups).toHaveLength(1);
  });

  it('keeps two stories apart that a round-up holds both', () => {
    const { groups } = findCopies([
      article('flood', flood),
      article('round-up', `${flood} ${strike}`),
      article('strike', strike),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toHaveLength(2);
    expect(groups[0]).toContain('round-up');
  });

  it('does not group articles that share one long quotation', () => {
    const quotation = story(9, 3);
    expect(findCopies([article('a', `${flood} ${quotation}`), article('b', `${strike} ${quotation}`)]).groups).toEqual(
      [],
    );
  });

  it('does not group empty bodies', () => {
    expect(findCopies([article('a', ''), article('b', '')]).groups).toEqual([]);
  });

  it('groups one-line articles of the same words', () => {
    const { groups } = findCopies([
      article('a', 'Rain stops play'),
      article('b', 'Rain stops play.'),
      article('c', 'Play on'),
    ]);
    expect(groups).toEqual([['a', 'b']]);
  });

  it('finds the copies among 3,000 articles in a few seconds', () => {
    const articles = Array.from({ length: 3000 }, (_, at) =>
      article(String(at).padStart(4, '0'), at % 10 === 0 && at > 0 ? `${story(at - 1, 8)} More.` : story(at, 8)),
    );
    const began = performance.now();
    expect(findCopies(articles).groups).toHaveLength(299);
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('needs no quadratic time for many copies of one article', () => {
    const articles = Array.from({ length: 2000 }, (_, at) => article(String(at).padStart(4, '0'), flood));
    const began = performance.now();
    const { groups } = findCopies(articles);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toHaveLength(2000);
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

describe('minHash', () => {
  it.each([0.1, 0.3, 0.6, 0.9])('estimates a Jaccard index of about %f within .15', (share) => {
    const common = story(3, Math.round(40 * share));
    const rest = 40 - Math.round(40 * share);
    const [a, b] = [shingleHashes(`${common} ${story(4, rest)}`), shingleHashes(`${common} ${story(5, rest)}`)];
    const [left, right] = [minHash(a), minHash(b)];
    const equal = left.filter((value, at) => value === right[at]).length / left.length;
    expect(Math.abs(equal - similarity(a, b).jaccard)).toBeLessThan(0.15);
  });
});

import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/indexing/terms.ts';

describe('index terms', () => {
  it('are stems, so that forms of a word meet', () => {
    expect(termsOf('deploying')).toEqual(termsOf('deployed'));
    expect(termsOf('elections elections election')).toEqual(['elect', 'elect', 'elect']);
  });

  it('leave out stop words and question words', () => {
    expect(termsOf('How many of the troops were there?')).toEqual(['troop']);
  });

  it('write a country the same with and without dots, and apart from the pronoun', () => {
    expect(termsOf('the U.S. and the US told us')).toEqual(['us', 'us', 'told']);
    expect(termsOf('TOLD US')).toEqual(['told']);
  });

  it('drop the possessive, with either apostrophe', () => {
    expect(termsOf("Korea's leader")).toEqual(termsOf('Korea leader'));
    expect(termsOf('Korea’s leader')).toEqual(termsOf('Korea leader'));
  });

  it('keep numbers whole', () => {
    expect(termsOf('10,000 soldiers, 3.5 percent')).toEqual(['10000', 'soldier', '3.5', 'percent']);
  });

  it('fold accents and case', () => {
    expect(termsOf('ZELENSKÝ')).toEqual(termsOf('zelensky'));
  });

  it('are none for a text without words', () => {
    expect(termsOf(' — … ?! ')).toEqual([]);
  });

  it.each(['a'.repeat(100_000), 'a.'.repeat(50_000), "a'".repeat(50_000), '1,'.repeat(50_000), 'A'.repeat(100_000)])(
    'are found in a moment in 100,000 characters of %.6s',
    (hostile) => {
      const start = performance.now();
      termsOf(hostile);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { withFullNames } from '../../../src/answering/evidence/full-names.ts';

const name = [['clara', 'dunmore']];
const article = new Set(['clara', 'dunmore', 'mayor', 'flood']);

describe('a sentence that gives a name in short', () => {
  it('is about the one whose full name the article has', () => {
    expect([...withFullNames(new Set(['dunmore', 'said']), name, article)].sort()).toEqual([
      'clara',
      'dunmore',
      'said',
    ]);
  });

  it('is not, where the article never gives the full name', () => {
    expect([...withFullNames(new Set(['dunmore']), name, new Set(['dunmore', 'henri']))]).toEqual(['dunmore']);
  });

  it('is not, where it has the first name only', () => {
    expect([...withFullNames(new Set(['clara']), name, article)]).toEqual(['clara']);
  });
});

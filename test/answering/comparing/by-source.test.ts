import { expect, it } from 'vitest';
import { bySource } from '../../../src/answering/comparing/by-source.ts';
import type { SourcedCandidate } from '../../../src/answering/comparing/candidate.ts';

/** A candidate as far as its source is read. */
function givenBy(publisher: string): SourcedCandidate {
  return { claim: { speaker: null, publisher } } as unknown as SourcedCandidate;
}

it.each([
  ['who', ['The Whole Truth', 'WHO Bulletin', 'Those Who Know'], ['WHO Bulletin']],
  ['un', ['Sunday Herald', 'U.N. News'], ['U.N. News']],
  ['herald', ['Sunday Herald', 'U.N. News'], ['Sunday Herald']],
  ['imf', ['Sunday Herald', 'U.N. News'], ['Sunday Herald', 'U.N. News']],
])('of the source %s', (word, publishers, given) => {
  const found = bySource([word], publishers.map(givenBy));
  expect(found.map(({ claim }) => claim.publisher)).toEqual(given);
});

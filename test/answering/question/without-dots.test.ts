import { expect, it } from 'vitest';
import { withoutDots } from '../../../src/answering/question/without-dots.ts';

it.each([
  ['Has the U.S. confirmed it?', 'Has the US confirmed it?'],
  ['what does the u.s. think', 'what does the US think'],
  ['Who leads the U.N.?', 'Who leads the UN?'],
  ['What did J.K. Marlow write?', 'What did JK Marlow write?'],
  ['at 9 a.m. on Monday, e.g. in Lusk', 'at 9 a.m. on Monday, e.g. in Lusk'],
  ['Who said “the U.S. is ready”?', 'Who said “the U.S. is ready”?'],
])('writes initials without stops, but in quotations: %s', (asked, read) => {
  expect(withoutDots(asked)).toBe(read);
});

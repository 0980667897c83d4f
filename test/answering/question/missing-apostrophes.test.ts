import { expect, it } from 'vitest';
import { withApostrophes } from '../../../src/answering/question/missing-apostrophes.ts';

it.each([
  ['wheres the camp', "where's the camp"],
  ['Why isnt he here?', "Why isn't he here?"],
  ['who won the mens final', "who won the men's final"],
  ["what's in the women's league?", "what's in the women's league?"],
])('puts apostrophes where they are left out: %s', (typed, meant) => {
  expect(withApostrophes(typed)).toBe(meant);
});

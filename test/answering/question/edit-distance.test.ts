import { expect, it } from 'vitest';
import { editDistance } from '../../../src/answering/question/edit-distance.ts';

it.each([
  ['harbour', 'harbour', 0],
  ['harbuor', 'harbour', 1],
  ['habour', 'harbour', 1],
  ['harrbour', 'harbour', 1],
  ['harbaur', 'harbour', 1],
  ['hrabuor', 'harbour', 2],
  ['harbour', 'ferry', 3],
])('counts a swap of neighbours as one slip: %s for %s', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

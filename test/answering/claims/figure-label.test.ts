import { expect, it } from 'vitest';
import { figureLabel } from '../../../src/answering/claims/figure-label.ts';

it.each<[string, string | null]>([
  ['Windows: ', 'window'],
  ['Height 298 m. Windows: ', 'window'],
  ['Staff: ', 'staff'],
  ['Number of employees: ', 'employee'],
  ['Total: ', null],
  ['Population: ', null],
  ['He said this about the roofs: it lost ', null],
  ['She gave her age as ', null],
])('reads the noun that a list counts: %s', (before, noun) => {
  expect(figureLabel(before)).toBe(noun);
});

import { expect, it } from 'vitest';
import { displayDate } from '../../../src/answering/composing/display-date.ts';

it.each([
  ['2024-10-28', 'day', '28 October 2024'],
  ['2023-03-01', 'day', '1 March 2023'],
  ['2024-10', 'month', 'October 2024'],
  ['2024', 'year', '2024'],
  ['2024-12-31', 'month', 'December 2024'],
  ['2024-12-31', 'year', '2024'],
  [null, null, 'undated'],
  ['2024', null, 'undated'],
] as const)('shows %s, known to the %s, as "%s"', (date, precision, shown) => {
  expect(displayDate(date, precision)).toBe(shown);
});

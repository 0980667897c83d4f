import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/protocol/format-date.ts';
import { formatRange } from '../../web/text/format-range.ts';

describe('formatDate', () => {
  it.each([
    ['2024-10-28', '28 October 2024'],
    ['2024-10', 'October 2024'],
    ['2024', '2024'],
    ['spring', 'spring'],
  ])('writes %s as %s, as precise as it is known', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });
});

describe('formatRange', () => {
  it.each([
    ['2024-10-18', '2024-10-28', '18 to 28 October 2024'],
    ['2024-09-30', '2024-10-28', '30 September to 28 October 2024'],
    ['2023-12-30', '2024-01-02', '30 December 2023 to 2 January 2024'],
    ['2024-10', '2024-10-28', 'October to 28 October 2024'],
    ['2023', '2024', '2023 to 2024'],
    ['2024', '2024-05-01', '2024 to 1 May 2024'],
    ['2024-10-28', '2024-10-28', '28 October 2024'],
    ['2024-10-28', null, '28 October 2024'],
  ])('says what %s and %s share only once', (earliest, latest, words) => {
    expect(formatRange(earliest, latest)).toBe(words);
  });

  it('is null without any date', () => {
    expect(formatRange(null, null)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { publicationStrip } from '../../web/corpus/publication-strip.ts';

const strip = (...dates: readonly (string | null)[]) => {
  const made = publicationStrip(dates.map((publishedAt) => ({ publishedAt })));
  return made && { ...made, bars: made.bars.map(({ start, articles }) => `${start} ${articles.length}`) };
};

describe('the strip of publication dates', () => {
  it('has a bar for each day of a short time, also for those without an article', () => {
    expect(strip('2024-10-30', '2024-11-01', '2024-11-01', null)).toEqual({
      unit: 'day',
      bars: ['2024-10-30 1', '2024-10-31 0', '2024-11-01 2'],
      unplaced: 1,
    });
  });

  it('has a bar for each week, from Monday, where there are too many days', () => {
    expect(strip('2024-01-03', '2024-03-31')).toMatchObject({ unit: 'week', unplaced: 0 });
    expect(strip('2024-01-03', '2024-03-31')?.bars.at(0)).toBe('2024-01-01 1');
    expect(strip('2024-01-03', '2024-03-31')?.bars.at(-1)).toBe('2024-03-25 1');
  });

  it('goes on to months and years', () => {
    expect(strip('2022-11-30', '2024-02-01')).toMatchObject({ unit: 'month' });
    expect(strip('2022-11-30', '2024-02-01')?.bars).toHaveLength(16);
    expect(strip('1999-11-30', '2024-02-01')).toMatchObject({ unit: 'year' });
    expect(strip('1999-11-30', '2024-02-01')?.bars.at(-1)).toBe('2024-01-01 1');
  });

  it('never places an article more precisely than it is dated', () => {
    expect(strip('2024-10-30', '2024-11-01', '2024-11')).toMatchObject({ unit: 'day', unplaced: 1 });
    expect(strip('2024-10', '2024-11', '2024-11-05')).toEqual({
      unit: 'month',
      bars: ['2024-10-01 1', '2024-11-01 2'],
      unplaced: 0,
    });
    expect(strip('2024', null)).toEqual({ unit: 'year', bars: ['2024-01-01 1'], unplaced: 1 });
  });

  it('is not there without a date', () => {
    expect(strip(null, null)).toBeNull();
    expect(strip()).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { ageNote } from '../../web/text/age-note.ts';

const now = new Date('2026-11-22T10:00:00Z');

describe('the note that the newest source is old', () => {
  it.each([
    ['2026-05-26', '5 months ago'],
    ['2025-11-22', '12 months ago'],
    ['2025-01-31', '21 months ago'],
    ['2024-11-23', '23 months ago'],
    ['2024-11-22', '2 years ago'],
    ['2024-10-28', '2 years ago'],
    ['1999-12-31', '26 years ago'],
  ])('of %s says %s', (asOf, ago) => {
    expect(ageNote(asOf, now)).toContain(`, ${ago}.`);
  });

  it('is not there for half a year', () => {
    expect(['2026-11-22', '2026-11-21', '2026-05-27'].map((asOf) => ageNote(asOf, now))).toEqual([null, null, null]);
  });

  it('counts from the last day that a month or a year may mean', () => {
    expect(ageNote('2026-05', now)).toBeNull();
    expect(ageNote('2026-04', now)).toContain('of April 2026, 6 months ago');
    expect(ageNote('2026', now)).toBeNull();
    expect(ageNote('2025', now)).toContain('of 2025, 10 months ago');
  });

  it('is not there for an undated source', () => {
    expect(ageNote(null, now)).toBeNull();
  });
});

import type { ReadDate } from '../dating/read-dates.ts';
import { daysOf } from '../dating/period.ts';

const SEASON = /\b(?:the )?(?:early |late )?(spring|summer|autumn|fall|winter)(?: of)? ((?:19|20)\d\d)\b/gi;
/** The first and the last month of a season. */
const MONTHS: Readonly<Record<string, readonly [string, string]>> = {
  spring: ['03', '05'],
  summer: ['06', '08'],
  autumn: ['09', '11'],
  fall: ['09', '11'],
};

/** "Spring 2028", "the summer of 2025", from its first day to its last: chrono reads no seasons. */
export function seasons(sentence: string): ReadDate[] {
  return [...sentence.matchAll(SEASON)].map(({ 0: said, 1: season = '', 2: year = '', index }) => {
    const months = MONTHS[season.toLowerCase()];
    // A winter has the year of its January.
    const [first, last] = months
      ? [`${year}-${months[0]}`, `${year}-${months[1]}`]
      : [`${Number(year) - 1}-12`, `${year}-02`];
    return {
      date: daysOf(first, 'month')[0],
      precision: 'day',
      to: daysOf(last, 'month')[1],
      hasYear: true,
      start: index,
      end: index + said.length,
    };
  });
}

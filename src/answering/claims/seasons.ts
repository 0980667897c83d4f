import type { ReadDate } from '../dating/read-dates.ts';

const SEASON = /\b(?:the )?(?:early |late )?(spring|summer|autumn|fall|winter)(?: of)? ((?:19|20)\d\d)\b/gi;
/** The month that stands for a season: its middle one. */
const MIDDLE: Readonly<Record<string, string>> = { spring: '04', summer: '07', autumn: '10', fall: '10', winter: '01' };

/** "Spring 2028", "the summer of 2025", as the month in its middle: chrono reads no seasons. */
export function seasons(sentence: string): ReadDate[] {
  return [...sentence.matchAll(SEASON)].map(({ 0: said, 1: season = '', 2: year, index }) => ({
    date: `${year}-${MIDDLE[season.toLowerCase()]}`,
    precision: 'month',
    to: null,
    hasYear: true,
    start: index,
    end: index + said.length,
  }));
}

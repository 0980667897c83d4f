import { wholeNumber } from './whole-number.ts';

/** How much is answered at once, and for one address. */
export const loadSettings = {
  RATE_LIMIT: wholeNumber(0, 100_000)
    .default('0')
    .describe('a whole number of answers a minute from 0 to 100000; 0 means no limit'),
  MAX_CONCURRENT: wholeNumber(1, 1000).default('8').describe('a whole number of answers from 1 to 1000'),
  MAX_QUEUE: wholeNumber(0, 10_000).default('32').describe('a whole number of questions from 0 to 10000'),
};

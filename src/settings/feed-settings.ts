import { z } from 'zod';
import { commaList } from './comma-list.ts';
import { wholeNumber } from './whole-number.ts';

/** Where new articles come from by themselves. */
export const feedSettings = {
  FEEDS: commaList(z.string().refine(isAddress))
    .default('')
    .describe('http and https addresses between commas, without user name and password'),
  FEED_INTERVAL: wholeNumber(1, 10_080).default('30').describe('a whole number of minutes from 1 to 10080'),
};

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

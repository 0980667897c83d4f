import { expect, it } from 'vitest';
import { dateClaims } from '../../../src/answering/claims/date-claims.ts';

it.each<[string, string | null, string[]]>([
  ['The dam burst on Tuesday.', '2024-05-03', ['2024-04-30']],
  ['The talks will begin on Tuesday.', '2024-05-03', ['2024-05-07']],
  ['The truce will begin on Friday, 7 May.', '2021-05-05', ['2021-05-07']],
  ['The truce began on 7 May.', null, ['????-05-07']],
  ['The bridge will open in June 2025.', null, ['2025-06-01..2025-06-30']],
  ['The bridge will open in spring 2028.', null, ['2028-03-01..2028-05-31']],
  ['The bridge was shut in the winter of 2028.', null, ['2027-12-01..2028-02-29']],
  ['The fair runs from 3 to 9 May 2028.', null, ['2028-05-03..2028-05-09']],
  ['The fair runs from 28 December to 3 January.', null, ['????-12-28']],
  ['The school was closed due to flooding on Tuesday.', '2024-05-03', ['2024-04-30']],
  ['Rescuers fear 25 may have died.', '2024-05-03', []],
  ['The vote, planned for 15 June, will be held on 29 June.', '2025-03-14', ['2025-06-29']],
  ['The dam burst on Tuesday.', null, []],
  ['The dam is safe, the ministry said on Tuesday.', '2024-05-03', []],
  ['Thousands joined the march and may come again.', '2024-05-03', []],
])('reads the days of events in %j of an article of %s', (text, asOf, dates) => {
  expect(dateClaims(text, asOf).map(({ first, last }) => (first === last ? first : `${first}..${last}`))).toEqual(
    dates,
  );
});

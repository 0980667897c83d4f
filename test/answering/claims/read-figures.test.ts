import { expect, it } from 'vitest';
import { readFigures } from '../../../src/answering/claims/read-figures.ts';

it.each([
  ['around 10,000 soldiers were sent', { bound: 'about', min: 10000, max: 10000, unit: 'soldier', kind: 'count' }],
  ['an estimated 300 trees fell', { bound: 'about', min: 300, unit: 'tree' }],
  ['nearly half a million people fled', { bound: 'nearly', min: 500000, unit: 'people' }],
  ['as many as 50 boats sank', { bound: 'at-most', max: 50, unit: 'boat' }],
  ['no fewer than 12 houses burned', { bound: 'at-least', min: 12 }],
  ['over 600,000 jobs were lost', { bound: 'more-than', min: 600000 }],
  ['10 to 12 boats sank', { bound: 'exact', min: 10, max: 12 }],
  ['between 5 and 7 people died', { min: 5, max: 7 }],
  ['30,000-40,000 people fled', { min: 30000, max: 40000 }],
  ['two hundred and fifty-three people died', { min: 253, max: 253 }],
  ['tens of thousands of troops crossed', { min: 20000, max: 99999, vague: true, unit: 'troop' }],
  ['several hundred people came', { min: 200, max: 999, vague: true }],
  ['prices rose by 6.5%', { kind: 'percent', min: 6.5, unit: '%' }],
  ['a $1.5 billion loan', { kind: 'money', min: 1.5e9, unit: '$' }],
  ['it cost 20 million euros', { kind: 'money', min: 2e7, unit: 'euro' }],
  ['rescuers fear 25 may have died', { kind: 'count', min: 25 }],
  ['the tower rises to 298 m.', { kind: 'count', min: 298, unit: 'm' }],
  ['at least 12 were killed', { bound: 'at-least', min: 12, unit: 'people' }],
])('reads %j', (text, figure) => {
  expect(readFigures(text)[0]).toMatchObject(figure);
});

it.each([
  ['it happened in 2022', 'year'],
  ['on 18 October the council met', 'day'],
  ['the council met on 25 may', 'day'],
  ['the meeting began at 5 p.m. sharp', 'clock'],
  ['rockets hit the market at about nine in the morning', 'clock'],
  ['a 25-year-old man was hurt', 'age'],
  ['four F-16 jets', 'label'],
  ['leaders of the Group of Seven met', 'label'],
  ['they came in the 3rd round', 'ordinal'],
])('takes the number in %j for no count', (text, kind) => {
  expect(readFigures(text).at(-1)?.kind).toBe(kind);
});

it('does not count "one of" and "no one"', () => {
  expect(readFigures('no one knew that one of them had left')).toEqual([]);
});

it('keeps "from 5 to 7" apart', () => {
  expect(readFigures('the number rose from 5 to 7').map(({ min }) => min)).toEqual([5, 7]);
});

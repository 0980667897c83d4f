import { describe, expect, it } from 'vitest';
import { figureClaims } from '../../../src/answering/claims/figure-claims.ts';

describe('what befell the people counted', () => {
  it.each<[string, [string, string[]][]]>([
    [
      'A storm killed 12 people and injured 70 on Monday.',
      [
        ['12', ['dead']],
        ['70', ['hurt']],
      ],
    ],
    ['More than 54 people lost their lives.', [['More than 54', ['dead']]]],
    ['Some 15,000 people have lost their homes.', [['Some 15,000', ['displaced']]]],
    ['Nobody was killed, the operator said.', [['Nobody', ['dead']]]],
    ['She put the number of injured at 380.', [['380', ['hurt']]]],
  ])('is read in %j', (text, values) => {
    expect(figureClaims(text).map(({ value, states }) => [value, states])).toEqual(values);
  });
});

it('reads "nobody" as none', () => {
  expect(figureClaims('No one is missing.')).toMatchObject([{ value: 'No one', min: 0, max: 0, states: ['missing'] }]);
  expect(figureClaims('The number of dead rose, but nobody can agree by how much.')).toEqual([]);
});

it('knows a part of another figure', () => {
  const claims = figureClaims('The group holds 61 hostages, among them 9 children.');
  expect(claims.map(({ value, part }) => [value, part])).toEqual([
    ['61', false],
    ['9', true],
  ]);
});

it('knows what a sentence says is not so, and counts the same by it', () => {
  const claims = figureClaims('The firm wants to cut 2,000 jobs, not 1,200.');
  expect(claims).toMatchObject([
    { value: '2,000', unit: 'job', negated: false },
    { value: '1,200', unit: 'job', negated: true },
  ]);
});

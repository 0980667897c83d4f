import { describe, expect, it } from 'vitest';
import { compareClaims, type ClaimComparison } from '../../../src/answering/claims/compare-claims.ts';
import { figureClaims } from '../../../src/answering/claims/figure-claims.ts';
import type { SourcedClaim } from '../../../src/answering/claims/extracted-claim.ts';
import type { Speaker } from '../../../src/answering/speakers/speaker.ts';

/** A report: its sentence, date, speaker and what it is a copy of. */
type Report = readonly [text: string, asOf?: string | null, speaker?: string | null, copyGroup?: string];

function speakerNamed(name: string | null): Speaker | null {
  return name === null ? null : { name, short: name, how: 'indirect', person: false };
}

function claimsOf(reports: readonly Report[]): SourcedClaim[] {
  return reports.flatMap(([text, asOf = null, speaker = null, copyGroup], index) =>
    figureClaims(text).map((claim) => ({
      ...claim,
      speaker: speakerNamed(speaker),
      articleId: `${index}.txt`,
      marker: index + 1,
      asOf,
      copyGroup: copyGroup ?? `${index}.txt`,
    })),
  );
}

function compare(...reports: Report[]): ClaimComparison {
  return compareClaims(claimsOf(reports));
}

const sent = (figure: string): string => `Norda has sent ${figure} soldiers to Arvan.`;
const died = (figure: string): string => `At the Ardale dam ${figure} people were killed in the flood.`;

describe('two reports of one number', () => {
  it.each<[string, Report[], ClaimComparison['relation'], string[]]>([
    ['one report', [[sent('10,000')]], 'single', ['10,000']],
    ['equal numbers', [[sent('10,000')], [sent('10,000')]], 'agree', ['10,000']],
    [
      'copies of one story',
      [
        [sent('10,000'), null, null, 'x'],
        [sent('10,000'), null, null, 'x'],
      ],
      'single',
      ['10,000'],
    ],
    [
      'synonyms of the counted noun',
      [[sent('10,000')], ['Norda has sent 10,000 troops to Arvan.']],
      'agree',
      ['10,000'],
    ],
    ['digits and words', [['Norda has sent twelve soldiers to Arvan.'], [sent('12')]], 'agree', ['twelve']],
    ['"about" and "around"', [[sent('about 10,000')], [sent('around 10,000')]], 'agree', ['about 10,000']],
    ['"about" and plain', [[sent('about 10,000')], [sent('10,000')]], 'agree', ['about 10,000', '10,000']],
    ['different numbers', [[sent('10,000')], [sent('12,000')]], 'disputed', ['10,000', '12,000']],
    [
      'different numbers with "about"',
      [[sent('about 10,000')], [sent('about 12,000')]],
      'disputed',
      ['about 10,000', 'about 12,000'],
    ],
    ['a vague one that holds the other', [[sent('thousands of')], [sent('12,000')]], 'agree', ['thousands', '12,000']],
    ['a vague one that does not', [[sent('dozens of')], [sent('12,000')]], 'disputed', ['dozens', '12,000']],
    ['"at least" below', [[sent('at least 10,000')], [sent('12,000')]], 'agree', ['at least 10,000', '12,000']],
    ['"at least" above', [[sent('at least 13,000')], [sent('12,000')]], 'disputed', ['at least 13,000', '12,000']],
    [
      '"more than" the same',
      [[sent('more than 12,000')], [sent('12,000')]],
      'disputed',
      ['more than 12,000', '12,000'],
    ],
    ['"up to" above', [[sent('up to 13,000')], [sent('12,000')]], 'agree', ['up to 13,000', '12,000']],
    ['"up to" below', [[sent('up to 11,000')], [sent('12,000')]], 'disputed', ['up to 11,000', '12,000']],
    ['"fewer than"', [[sent('fewer than 12,000')], [sent('12,000')]], 'disputed', ['fewer than 12,000', '12,000']],
    [
      'a range that holds the other',
      [[sent('10,000 to 13,000')], [sent('12,000')]],
      'agree',
      ['10,000 to 13,000', '12,000'],
    ],
    [
      'a range that does not',
      [[sent('between 5,000 and 7,000')], [sent('12,000')]],
      'disputed',
      ['5,000 and 7,000', '12,000'],
    ],
    ['"nearly" just below', [[sent('nearly 12,000')], [sent('11,500')]], 'agree', ['nearly 12,000', '11,500']],
    ['three values', [[sent('8,000')], [sent('10,000')], [sent('12,000')]], 'disputed', ['8,000', '10,000', '12,000']],
  ])('%s', (_, reports, relation, values) => {
    const found = compare(...reports);
    expect([found.relation, found.claims.map(({ value }) => value)]).toEqual([relation, values]);
  });
});

const high = (height: string): string => `The radio tower of Lusk is ${height} high.`;
const burned = (area: string): string => `The fire burned ${area} of forest.`;
const cost = (sum: string): string => `The bridge cost ${sum}.`;

describe('two reports in different units', () => {
  it.each<[string, string, string, ClaimComparison['relation'], string[]]>([
    ['one height', high('41 metres'), high('135 feet'), 'agree', ['41', '135']],
    ['two heights', high('41 metres'), high('160 feet'), 'disputed', ['41', '160']],
    ['equal numbers of two units', high('41 metres'), high('41 feet'), 'disputed', ['41', '41']],
    ['two words for one unit', high('41 metres'), high('41 m'), 'agree', ['41']],
    ['one area', burned('5,000 acres'), burned('2,000 hectares'), 'agree', ['5,000', '2,000']],
    ['two areas', burned('5,000 acres'), burned('5,000 hectares'), 'disputed', ['5,000', '5,000']],
    ['square and plain', burned('20 square kilometres'), burned('2,000 hectares'), 'agree', ['20', '2,000']],
    ['shortened units', high('41 m'), high('135ft'), 'agree', ['41', '135']],
    ['a shortened area', burned('20 sq km'), burned('20 square kilometres'), 'agree', ['20']],
    ['two currencies', cost('50 million dollars'), cost('50 million euros'), 'agree', ['50 million', '50 million']],
    ['a currency and its sign', cost('50 million dollars'), cost('$50 million'), 'agree', ['50 million']],
    ['no measures', 'The firm cut 900 jobs.', 'The firm cut 900 workers.', 'agree', ['900']],
  ])('%s', (_, one, other, relation, values) => {
    const found = compare([one], [other]);
    expect([found.relation, found.claims.map(({ value }) => value)]).toEqual([relation, values]);
  });
});

describe('a change over time', () => {
  it('takes a growing death toll for a development', () => {
    const found = compare([died('14'), '2024-05-01'], [died('21'), '2024-05-03']);
    expect(found.relation).toBe('development');
    expect(found.claims.map(({ value, asOf }) => [value, asOf])).toEqual([
      ['21', '2024-05-03'],
      ['14', '2024-05-01'],
    ]);
  });

  it('takes a toll that shrinks without a word about it for a dispute', () => {
    expect(compare([died('21'), '2024-05-01'], [died('14'), '2024-05-03']).relation).toBe('disputed');
  });

  it('takes a number that is said to be revised for a development', () => {
    const revised = 'The number of soldiers that Norda has sent to Arvan was revised to 9,000 soldiers.';
    expect(compare([sent('10,000'), '2024-05-01'], [revised, '2024-05-03']).relation).toBe('development');
  });

  it('takes one speaker’s growing number for a development, two speakers’ for a dispute', () => {
    const one = compare([sent('10,000'), '2024-05-01', 'The army'], [sent('12,000'), '2024-05-03', 'The army']);
    const two = compare([sent('10,000'), '2024-05-01', 'The army'], [sent('12,000'), '2024-05-03', 'The opposition']);
    expect([one.relation, two.relation]).toEqual(['development', 'disputed']);
  });

  it('takes "up to" for a bound, "went up to" for a change', () => {
    const first: Report = ['The army said 12 soldiers were killed.', '2024-05-01', 'The army'];
    const later = (text: string): ClaimComparison['relation'] => {
      const claims = claimsOf([first, [text, '2024-05-02', 'The rebels']]);
      return compareClaims(claims.filter((claim) => claim.kind === 'figure' && claim.states.join() === 'dead'))
        .relation;
    };
    expect(later('The rebels said 30 soldiers were killed and up to 50 wounded.')).toBe('disputed');
    expect(later('The number of soldiers killed went up to 30 soldiers.')).toBe('development');
  });

  it('takes different numbers of one day for a dispute', () => {
    expect(compare([died('14'), '2024-05-01'], [died('21'), '2024-05-01']).relation).toBe('disputed');
  });

  it('takes undated numbers for a dispute', () => {
    expect(compare([died('14')], [died('21'), '2024-05-01']).relation).toBe('disputed');
  });
});

it('shows the newest value first and undated ones last', () => {
  const found = compare([sent('8,000')], [sent('10,000'), '2024-05-01'], [sent('12,000'), '2024-06-01']);
  expect(found.claims.map(({ value }) => value)).toEqual(['12,000', '10,000', '8,000']);
});

it('takes one outlet’s falling number for a development', () => {
  const reports: Report[] = [
    ['Forty people are missing.', '2024-05-01'],
    ['Eleven people are missing.', '2024-05-03'],
  ];
  const found = compareClaims(claimsOf(reports).map((claim) => ({ ...claim, publisher: 'The Daily' })));
  expect([found.relation, found.claims.map(({ value }) => value)]).toEqual(['development', ['Eleven', 'Forty']]);
});

it('gives each value its speaker, markers and independent articles', () => {
  const found = compare(
    [sent('10,000'), null, 'The army', 'x'],
    [sent('10,000'), null, 'The army', 'x'],
    [sent('12,000'), null, 'The press'],
  );
  expect(found.claims).toMatchObject([
    { value: '10,000', speaker: 'The army', markers: [1, 2], independent: 1, unit: 'troop' },
    { value: '12,000', speaker: 'The press', markers: [3], independent: 1 },
  ]);
});

it('has nothing to say about no claims', () => {
  expect(compareClaims([])).toEqual({ claims: [], relation: 'single' });
});

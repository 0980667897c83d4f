import { describe, expect, it } from 'vitest';
import { compareClaims, type ClaimComparison } from '../../../src/answering/claims/compare-claims.ts';
import { extractClaims } from '../../../src/answering/claims/extract-claims.ts';
import type { SourcedClaim } from '../../../src/answering/claims/extracted-claim.ts';
import type { Speaker } from '../../../src/answering/speakers/speaker.ts';

/** A report: its sentence, date, speaker and what it is a copy of. */
type Report = readonly [text: string, asOf?: string | null, speaker?: string | null, copyGroup?: string];

function speakerNamed(name: string | null): Speaker | null {
  return name === null ? null : { name, short: name, how: 'indirect', person: false };
}

function claimsOf(reports: readonly Report[], kind: SourcedClaim['kind']): SourcedClaim[] {
  return reports.flatMap(([text, asOf = null, speaker = null, copyGroup], index) =>
    extractClaims({ text, asOf, speaker: speakerNamed(speaker) })
      .filter((claim) => claim.kind === kind)
      .map((claim) => ({
        ...claim,
        articleId: `${index}.txt`,
        marker: index + 1,
        asOf,
        copyGroup: copyGroup ?? `${index}.txt`,
      })),
  );
}

function compare(question: string, ...reports: Report[]): ClaimComparison {
  return compareClaims(claimsOf(reports, 'figure'), { question });
}

const ASKED = 'How many soldiers were sent to Arvan?';
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
    const found = compare(ASKED, ...reports);
    expect([found.relation, found.claims.map(({ value }) => value)]).toEqual([relation, values]);
  });
});

describe('numbers of other things', () => {
  it.each<[string, Report, Report]>([
    [
      'another nation’s soldiers',
      [sent('10,000')],
      ['Over 600,000 Arvan soldiers have been killed or wounded in the war.'],
    ],
    ['another noun', [sent('10,000')], ['Norda has sent 40 tanks to Arvan.']],
    ['the dead and the sent', [sent('10,000')], ['In Arvan 300 Norda soldiers were killed.']],
    ['a year', [sent('10,000')], ['Norda sent soldiers to Arvan in 2024.']],
  ])('%s does not compare', (_, asked, other) => {
    const found = compare(ASKED, asked, other);
    expect(found).toMatchObject({ relation: 'single', claims: [{ value: '10,000' }] });
  });

  it('keeps the dead apart from the injured', () => {
    const found = compare(
      'How many people were killed at the dam?',
      [died('14')],
      ['At the Ardale dam 30 people were injured in the flood.'],
    );
    expect(found.claims.map(({ value }) => value)).toEqual(['14']);
  });
});

describe('a change over time', () => {
  it('takes a growing death toll for a development', () => {
    const found = compare('How many people were killed?', [died('14'), '2024-05-01'], [died('21'), '2024-05-03']);
    expect(found.relation).toBe('development');
    expect(found.claims.map(({ value, asOf }) => [value, asOf])).toEqual([
      ['21', '2024-05-03'],
      ['14', '2024-05-01'],
    ]);
  });

  it('takes a toll that shrinks without a word about it for a dispute', () => {
    expect(
      compare('How many people were killed?', [died('21'), '2024-05-01'], [died('14'), '2024-05-03']).relation,
    ).toBe('disputed');
  });

  it('takes a number that is said to be revised for a development', () => {
    const revised = 'The number of soldiers that Norda has sent to Arvan was revised to 9,000 soldiers.';
    expect(compare(ASKED, [sent('10,000'), '2024-05-01'], [revised, '2024-05-03']).relation).toBe('development');
  });

  it('takes one speaker’s growing number for a development, two speakers’ for a dispute', () => {
    const one = compare(ASKED, [sent('10,000'), '2024-05-01', 'The army'], [sent('12,000'), '2024-05-03', 'The army']);
    const two = compare(
      ASKED,
      [sent('10,000'), '2024-05-01', 'The army'],
      [sent('12,000'), '2024-05-03', 'The opposition'],
    );
    expect([one.relation, two.relation]).toEqual(['development', 'disputed']);
  });

  it('takes different numbers of one day for a dispute', () => {
    expect(
      compare('How many people were killed?', [died('14'), '2024-05-01'], [died('21'), '2024-05-01']).relation,
    ).toBe('disputed');
  });

  it('takes undated numbers for a dispute', () => {
    expect(compare('How many people were killed?', [died('14')], [died('21'), '2024-05-01']).relation).toBe('disputed');
  });
});

it('shows the newest value first and undated ones last', () => {
  const found = compare(ASKED, [sent('8,000')], [sent('10,000'), '2024-05-01'], [sent('12,000'), '2024-06-01']);
  expect(found.claims.map(({ value }) => value)).toEqual(['12,000', '10,000', '8,000']);
});

it('gives each value its speaker, markers and independent articles', () => {
  const found = compare(
    ASKED,
    [sent('10,000'), null, 'The army', 'x'],
    [sent('10,000'), null, 'The army', 'x'],
    [sent('12,000'), null, 'The press'],
  );
  expect(found.claims).toMatchObject([
    { value: '10,000', speaker: 'The army', markers: [1, 2], independent: 1, unit: 'troop' },
    { value: '12,000', speaker: 'The press', markers: [3], independent: 1 },
  ]);
});

function positions(...reports: Report[]): ClaimComparison {
  return compareClaims(claimsOf(reports, 'position'), { question: 'Is the missile test confirmed?' });
}

describe('positions', () => {
  it.each([
    ['The alliance confirmed the missile test in the desert.', 'confirms'],
    ['The alliance denied the missile test in the desert.', 'denies'],
    ['The alliance dismissed reports of the missile test as fake.', 'denies'],
    ['The alliance refrained from confirming the missile test.', 'unconfirmed'],
    ['The alliance has yet to substantiate the missile test.', 'unconfirmed'],
    ['The alliance could not verify the missile test.', 'unconfirmed'],
    ['The alliance did not deny the missile test.', 'unconfirmed'],
    ['The alliance has not confirmed the missile test.', 'unconfirmed'],
    ['The alliance declined to confirm the missile test.', 'unconfirmed'],
    ['Reports of the missile test remain unconfirmed.', 'unconfirmed'],
  ])('reads %j', (text, position) => {
    expect(positions([text]).claims[0]?.position).toBe(position);
  });

  it('sets who confirms against who denies', () => {
    const found = positions(
      ['The alliance confirmed the missile test in the desert.', null, 'The alliance'],
      ['The junta denied the missile test in the desert.', null, 'The junta'],
    );
    expect(found.relation).toBe('disputed');
    expect(found.claims.map(({ speaker, position }) => [speaker, position])).toEqual([
      ['The alliance', 'confirms'],
      ['The junta', 'denies'],
    ]);
  });
});

it('reads event dates with the article’s date as reference', () => {
  const claims = extractClaims({ text: 'The dam burst on Tuesday.', asOf: '2024-05-03', speaker: null });
  const claim = claims.find(({ kind }) => kind === 'date');
  expect(claim?.date).toBe('2024-04-30');
});

it('has nothing to say about no claims', () => {
  expect(compareClaims([], { question: ASKED })).toEqual({ claims: [], relation: 'single' });
});

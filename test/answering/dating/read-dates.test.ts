import { describe, expect, it } from 'vitest';
import { askedPeriod } from '../../../src/answering/dating/asked-period.ts';
import { addDays, isWithin } from '../../../src/answering/dating/period.ts';
import { readDates } from '../../../src/answering/dating/read-dates.ts';

const WEDNESDAY = '2021-05-12';

function datesIn(sentence: string, reference: string | null = WEDNESDAY): string[] {
  return readDates(sentence, reference).map(({ date }) => date);
}

describe('the dates in a sentence', () => {
  it.each([
    ['Police arrested two men on Tuesday.', ['2021-05-11']],
    ['It was published on Wednesday.', ['2021-05-12']],
    ['A verdict is expected on Monday.', ['2021-05-17']],
    ['It was entered on 5 May and struck off on May 9, 2020.', ['2021-05-05', '2020-05-09']],
    ['The report came in November 2020.', ['2020-11']],
    ['It has run the dam since 2011.', ['2011']],
    ['He left yesterday.', ['2021-05-11']],
    ['The school was closed due to flooding on Tuesday.', ['2021-05-11']],
    ['The closure was due to a strike on Tuesday.', ['2021-05-11']],
    ['The road was shut due to snow on Tuesday.', ['2021-05-11']],
    ['The game, due to start on Tuesday, has been moved.', ['2021-05-18']],
    ['The school is due to open on Tuesday.', ['2021-05-18']],
    ['The verdict is due on Tuesday.', ['2021-05-18']],
    ['The verdict is due Tuesday.', ['2021-05-18']],
    ['A set of keys was found on Tuesday.', ['2021-05-11']],
    ['The trial is set for Tuesday.', ['2021-05-18']],
    ['Talks may resume on Tuesday.', ['2021-05-18']],
    ['The opening has been postponed to 9 March.', ['2022-03-09']],
    ['The trial was adjourned until 20 June.', ['2021-06-20']],
    ['The bridge was opened on 9 March.', ['2021-03-09']],
    ['The fire may have begun on Tuesday.', ['2021-05-11']],
    ['Talks resume next Monday.', ['2021-05-17']],
    ['It will appeal the ruling of last Monday.', ['2021-05-10']],
    ['It opened on 25 may and was shut by 3 march.', ['2021-05-25', '2021-03-03']],
  ])('are counted from the day of its article: %s', (sentence, dates) => {
    expect(datesIn(sentence)).toEqual(dates);
  });

  it('are only those with a year where that day is unknown', () => {
    expect(datesIn('They met on Tuesday, on 5 May and on 6 May 2020.', null)).toEqual(['2020-05-06']);
  });

  it.each([
    'It may end.',
    'how many people joined the march?',
    'He saw it on the sat phone.',
    'It cost 2019 euros.',
    'It took 50 minutes and 16 months.',
    'At 2.14 a.m. a bell rang.',
    'Rescuers fear 25 may have died.',
    'Three were hurt and 25 may not survive.',
    'Every year 30 march to the square.',
    'He reads USA Today.',
  ])('are none in "%s"', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });
});

describe('the period that a question names', () => {
  it.each([
    ['What happened on 18 April 2021?', '2021-04-18', '2021-04-18'],
    ['What happened between 10 April and 2 May 2021?', '2021-04-10', '2021-05-02'],
    ['What happened between 3 and 9 May 2021?', '2021-05-03', '2021-05-09'],
    ['What happened from 3 to 9 May 2021?', '2021-05-03', '2021-05-09'],
    ['What has happened since April 2021?', '2021-04-01', null],
    ['What happened after 3 May 2021?', '2021-05-04', null],
    ['What happened before May 2021?', null, '2021-04-30'],
    ['How many were missing as of 3 May?', null, '2021-05-03'],
    ['What happened last week?', '2021-05-05', '2021-05-12'],
    ['What has happened since Monday?', '2021-05-10', null],
    ['What happened yesterday?', '2021-05-11', '2021-05-11'],
    ['What has happened since yesterday?', '2021-05-11', null],
    ['What was in the news from yesterday?', '2021-05-11', '2021-05-11'],
    ['How many are missing as of today?', null, '2021-05-12'],
    ['What happened on Monday?', '2021-05-10', '2021-05-10'],
    ['What will happen on Monday?', '2021-05-17', '2021-05-17'],
    ['What happened in the past 3 days?', '2021-05-09', '2021-05-12'],
    ['What will be known by 1 July 2021?', null, '2021-07-01'],
  ])('is counted from the newest article: %s', (question, from, to) => {
    expect(askedPeriod(question, WEDNESDAY)).toMatchObject({ from, to });
  });

  it.each([
    'What happened after the vote?',
    'What is in the budget of 2026?',
    'What may happen next?',
    'What did USA Today say?',
  ])('is none in "%s"', (question) => {
    expect(askedPeriod(question, WEDNESDAY)).toBeNull();
  });

  it('without a year is that of any year', () => {
    const period = askedPeriod('What happened on 5 May?', WEDNESDAY);
    expect(period && isWithin('2019-05-05', 'day', period)).toBe(true);
    expect(period && isWithin('2019-05-06', 'day', period)).toBe(false);
  });
});

it('takes a month for within a year, but not within a day', () => {
  const day = { from: '2021-05-05', to: '2021-05-05', anyYear: false };
  expect(isWithin('2021-05', 'month', day)).toBe(false);
  expect(isWithin('2021-05', 'month', { from: '2021-01-01', to: null, anyYear: false })).toBe(true);
});

it('counts days across months', () => {
  expect([addDays('2021-02-28', 1), addDays('2021-01-01', -1)]).toEqual(['2021-03-01', '2020-12-31']);
});

import { describe, expect, it } from 'vitest';
import { verifyStatement } from '../../../src/answering/verify/verify-statement.ts';

const quote = 'The harbour office estimated that around 4,000 tonnes of coal were unloaded on 3 May.';
const article = { title: 'Coal returns to the port', publisher: 'Harbour Post', dates: ['4 May 2023'] };

function reasonFor(statement: string, text = quote, speaker?: string): string {
  const verdict = verifyStatement({ statement, quotes: [{ quote: text, speaker: speaker ?? null }] });
  return verdict.ok ? 'ok' : verdict.reason;
}

describe('a statement made of an attribution and a quotation', () => {
  it('passes where title, publisher and date are the cited article’s', () => {
    const statement = `Coal returns to the port, in Harbour Post (4 May 2023): “${quote}” [2]`;
    expect(verifyStatement({ statement, quotes: [{ quote }], metadata: [article] })).toEqual({ ok: true });
  });

  it('fails where the publisher is not', () => {
    const statement = `Coal returns to the port, in Daily Coal (4 May 2023): “${quote}”`;
    expect(verifyStatement({ statement, quotes: [{ quote }], metadata: [article] }).ok).toBe(false);
  });

  it('fails where a metadata name stands in the assertion', () => {
    const statement = 'Harbour Post estimated that around 4,000 tonnes of coal were unloaded on 3 May.';
    expect(verifyStatement({ statement, quotes: [{ quote }], metadata: [article] }).ok).toBe(false);
  });

  it('fails where the quotation was changed by one word', () => {
    const changed = quote.replace('around', 'over');
    expect(
      verifyStatement({ statement: `Harbour Post: “${changed}”`, quotes: [{ quote }], metadata: [article] }).ok,
    ).toBe(false);
  });
});

describe('the reason', () => {
  it.each([
    ['The harbour office estimated that 4,000 tonnes of coal were unloaded on 3 May.', /drops "around"/],
    ['The harbour office estimated that around 5,000 tonnes of coal were unloaded.', /5,000/],
    ['The harbour office estimated that around 4,000 tonnes of coal were unloaded on 4 May.', /4 may/],
    ['Around 4,000 tonnes of coal were unloaded on 3 May.', /as a fact/],
    ['The harbour office estimated that around 4,000 tonnes of iron were unloaded.', /iron/],
    ['The harbour office estimated that around 4,000 tonnes of coal were not unloaded.', /negation/],
    ['See <a href="x">here</a>.', /HTML/],
    ['See https://example.org for more.', /link/],
    ['The harbour office\u200b estimated.', /invisible/],
    ['The h\u0430rbour office estimated that around 4,000 tonnes of coal were unloaded.', /alphabets/],
    ['', /empty/],
  ])('of %j names what is wrong', (statement, reason) => {
    expect(reasonFor(statement)).toMatch(reason);
  });
});

it('refuses where no quote is cited', () => {
  expect(verifyStatement({ statement: quote, quotes: [] })).toEqual({ ok: false, reason: 'cites no quote' });
  expect(verifyStatement({ statement: quote, quotes: [{ quote: ' … ' }] }).ok).toBe(false);
});

it('finds whom a pronoun means in another quote', () => {
  const quotes = [
    { quote: 'Engineer Mina Falk opened the bridge on Monday.' },
    { quote: 'She said it would carry 900 cars a day.' },
  ];
  expect(verifyStatement({ statement: 'Mina Falk said it would carry 900 cars a day.', quotes })).toEqual({ ok: true });
});

it('takes hostile input of 100,000 characters in its stride', () => {
  for (const hostile of [
    '"'.repeat(100_000),
    '1,'.repeat(50_000),
    'a'.repeat(100_000),
    'not if '.repeat(15_000),
    '<'.repeat(100_000),
    '|'.repeat(100_000),
  ]) {
    const started = performance.now();
    expect(verifyStatement({ statement: hostile, quotes: [{ quote }] }).ok).toBe(false);
    expect(verifyStatement({ statement: 'The harbour office burned.', quotes: [{ quote: hostile }] }).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(3000);
  }
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyStatement, type VerifiedQuote } from '../../../src/answering/verify/verify-statement.ts';

interface Case {
  readonly kind: string;
  readonly heldOut: boolean;
  readonly statement: string;
  readonly quotes: readonly VerifiedQuote[];
}

function casesOf(name: 'faithful' | 'unsupported'): Case[] {
  const lines = readFileSync(new URL(`cases/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Case);
}

const faithful = casesOf('faithful');
const unsupported = casesOf('unsupported');

describe.each([
  ['the half that the rules were made with', false],
  ['the held-out half', true],
])('%s', (_, heldOut) => {
  it('lets no unsupported statement pass', () => {
    const passed = unsupported.filter((one) => one.heldOut === heldOut && verifyStatement(one).ok);
    expect(passed.map(({ kind, statement }) => `${kind}: ${statement}`)).toEqual([]);
  });
});

it('withholds at most one in ten faithful paraphrases of the half that the rules were made with', () => {
  const fit = faithful.filter((one) => !one.heldOut);
  const withheld = fit.filter((one) => !verifyStatement(one).ok);
  expect(withheld.length / fit.length).toBeLessThanOrEqual(0.1);
});

it('always lets a copied quote pass', () => {
  for (const { quote } of [...faithful, ...unsupported].flatMap(({ quotes }) => quotes))
    expect(verifyStatement({ statement: quote, quotes: [{ quote }] }), quote).toEqual({ ok: true });
});

it('answers the same whatever the order of the quotes', () => {
  for (const one of [...faithful, ...unsupported].filter(({ quotes }) => quotes.length > 1))
    expect(verifyStatement({ ...one, quotes: [...one.quotes].reverse() }).ok, one.statement).toBe(
      verifyStatement(one).ok,
    );
});

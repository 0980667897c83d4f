import type { Check } from './check.ts';
import type { Reading } from './reading.ts';
import { matchesOf } from './reading.ts';

const SHARES =
  /^(?:all|every|each|most|many|few|several|some|half|both|none|no|only|first|second|third|last|entire|whole|least)$/;
const REACH = 4;

/** A share or rank ("some", "most", "first") stays on its noun, and no noun loses the one it has in the quote. */
export const checkQuantifiers: Check = ({ statement, quote, statementOperators }) => {
  for (const [at, token] of statement.tokens.entries()) {
    // "Both of the winners' goals": the share is of the goals.
    if (token.pos !== 'NOUN' || /^'s?$/.test(statement.tokens[at + 1]?.lower ?? '')) continue;
    const places = matchesOf(token, quote);
    if (places.length === 0) continue;
    const own = shareOf(statement, at);
    const others = places.map((place) => shareOf(quote, place));
    const dropped =
      own === null ? undefined : places.map((place) => narrowedBy(quote, place)).find((verb) => verb !== null);
    const isRest = /^others?$/.test(statement.tokens[at - 1]?.lower ?? '');
    if (dropped && !isRest && matchesOf(dropped, statement).length === 0)
      return `drops "${dropped.text}" from "${own} ${token.text}"`;
    if (others.includes(own)) continue;
    const other = others.find((share) => share !== null);
    // "Lack water" keeps the "no" of "have no water"; the check of operators compares both.
    if (other === 'no' && statementOperators[at]?.some((operator) => operator === 'not' || operator === 'fail'))
      continue;
    if (own !== null && standsAlone(quote, own)) continue;
    if (own !== null) return `says "${own} ${token.text}", the quote does not`;
    if (
      other !== undefined &&
      other !== null &&
      /^(?:some|most|many|few|only|half|no|several)$/.test(other) &&
      !hasNumber(statement, at)
    )
      return `drops "${other}" from "${token.text}"`;
  }
  return null;
};

/** "The only hospital to treat burns", "the first ship that left": the verb that says among which it is the only one. */
function narrowedBy({ tokens }: Reading, noun: number): Reading['tokens'][number] | null {
  const link = tokens[noun + 1]?.lower ?? '';
  if (!/^(?:to|that|who|which)$/.test(link)) return null;
  return tokens.slice(noun + 2, noun + 5).find(({ pos }) => pos === 'VERB') ?? null;
}

/** "The ship left, the first since May": the rank is said of the noun before. */
function standsAlone({ tokens }: Reading, share: string): boolean {
  return (
    /^(?:first|second|third|last|only)$/.test(share) &&
    tokens.some(
      ({ lower }, at) =>
        lower === share &&
        tokens[at - 2]?.lower === ',' &&
        /^(?:since|in|for|to|of)$/.test(tokens[at + 1]?.lower ?? ''),
    )
  );
}

function shareOf({ tokens, figures }: Reading, noun: number): string | null {
  for (let at = noun - 1; at >= 0 && at >= noun - REACH; at--) {
    const token = tokens[at];
    if (/^'s?$/.test(token?.lower ?? '')) continue;
    if (
      /^(?:week|month|year|night|day|weekend|summer|winter|spring|autumn|season)$/.test(token?.lower ?? '') &&
      tokens[at - 1]?.lower === 'last'
    )
      return null;
    if (!token || ['VERB', 'AUX', 'PUNCT', 'PRON', 'CCONJ', 'SCONJ'].includes(token.pos)) return null;
    if (token.pos === 'NOUN' && tokens[at + 1]?.pos === 'ADP') return null;
    if (SHARES.test(token.lower) && !figures.some(({ start, end }) => token.start >= start && token.end <= end))
      return token.lower;
  }
  return null;
}

function hasNumber({ figures }: Reading, noun: number): boolean {
  return figures.some(({ from, to }) => from <= noun && noun - to < REACH);
}

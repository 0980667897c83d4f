import type { Check } from './check.ts';
import type { Reading } from './reading.ts';
import { matchesOf } from './reading.ts';

const SHARES =
  /^(?:all|every|each|most|many|few|several|some|half|both|none|no|only|first|second|third|last|entire|whole|least)$/;
const REACH = 4;

/** A share or rank ("some", "most", "first") stays on its noun, and no noun loses the one it has in the quote. */
export const checkQuantifiers: Check = ({ statement, quote }) => {
  for (const [at, token] of statement.tokens.entries()) {
    if (token.pos !== 'NOUN') continue;
    const places = matchesOf(token, quote);
    if (places.length === 0) continue;
    const own = shareOf(statement, at);
    const others = places.map((place) => shareOf(quote, place));
    if (others.includes(own)) continue;
    const other = others.find((share) => share !== null);
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

function shareOf({ tokens, figures }: Reading, noun: number): string | null {
  for (let at = noun - 1; at >= 0 && at >= noun - REACH; at--) {
    const token = tokens[at];
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

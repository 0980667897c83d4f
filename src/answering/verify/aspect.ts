import type { Check } from './check.ts';
import type { Reading } from './reading.ts';

type Aspect = 'going-on' | 'done';

/** What is done in the statement is not still to be done in the quote, and what goes on there is not over here. */
export const checkAspect: Check = ({ statement, quote, matches }) => {
  for (const [at, token] of statement.tokens.entries()) {
    const own = token.pos === 'VERB' ? aspectOf(statement, at) : null;
    if (own === null) continue;
    const others = (matches[at] ?? [])
      .filter((place) => quote.tokens[place]?.pos === 'VERB')
      .map((place) => aspectOf(quote, place));
    if (others.length > 0 && others.every((other) => other !== null && other !== own))
      return own === 'done' ? `says that "${token.text}" is over` : `says that "${token.text}" goes on`;
  }
  return null;
};

/** `done`: "has closed", "had served"; `going-on`: "is closing", "are replaced"; null for what the rule cannot tell. */
function aspectOf({ tokens }: Reading, at: number): Aspect | null {
  const isGerund = (tokens[at]?.lower ?? '').endsWith('ing');
  const auxiliaries: string[] = [];
  for (let index = at - 1; index >= 0 && at - index < 6; index--) {
    const token = tokens[index];
    if (token?.pos === 'ADV' || token?.pos === 'PART') continue;
    if (token?.pos !== 'AUX' && !/^(?:has|have|had|been|is|are|being)$/.test(token?.lower ?? '')) break;
    auxiliaries.push(token?.lower ?? '');
  }
  if (auxiliaries.some((word) => /^(?:will|would|may|might|could|can|should|must|to)$/.test(word))) return null;
  if (auxiliaries.some((word) => /^(?:has|have|had)$/.test(word))) return isGerund ? null : 'done';
  if (auxiliaries.some((word) => /^(?:is|are)$/.test(word)))
    return isGerund || inPresent(tokens[at]?.lower) ? 'going-on' : null;
  return null;
}

/** "Are replaced" tells a present or a habit; "is closed" may be a state that came of what was done. */
function inPresent(word: string | undefined): boolean {
  return (
    word !== undefined &&
    !/^(?:closed|shut|gone|done|dead|married|finished|completed|based|located|known|called|named|expected|believed)$/.test(
      word,
    )
  );
}

import type { Token } from '../language/read-tokens.ts';

const BEFORE = 7;
const AFTER = 4;

/**
 * Index of the verb that tells what was done to or by what is counted: right after the counted noun ("3,000 people marched"),
 * else the nearest one before the number in its clause ("cut 1,200 jobs"); null where neither is near.
 */
export function claimVerb(tokens: readonly Token[], numberAt: number, nounAt: number): number | null {
  for (let at = nounAt + 1; at <= nounAt + AFTER; at++) {
    const token = tokens[at];
    // "Crowns including debt" is no doing of theirs.
    if (token?.pos === 'VERB' && (!token.lower.endsWith('ing') || tokens[at - 1]?.pos === 'AUX')) return at;
    if (token === undefined || !/^(?:AUX|ADV|PART)$/.test(token.pos)) break;
  }
  for (let at = numberAt - 1; at >= Math.max(0, numberAt - BEFORE); at--) {
    const token = tokens[at] as Token;
    if (token.pos === 'VERB') return at;
    // "Had a magnitude of 7.1": what stands before belongs to another clause.
    if (/^[,;:.]$/.test(token.lower) || token.pos === 'CCONJ' || token.pos === 'AUX') break;
  }
  return null;
}

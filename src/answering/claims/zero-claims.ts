import type { Token } from '../language/read-tokens.ts';
import { statesAround } from './claim-context.ts';
import type { FigureClaim } from './extracted-claim.ts';

const NONE = /^(?:nobody|none)$/;
/** "Nobody can agree by how much": that is no count. */
const OF_OPINION = /^(?:can|could|knows?|knew|agrees?|agreed|will|would|wants?)$/;

/** "Nobody was killed", "no one is missing", "there were no casualties": that it befell none, as a figure of 0. */
export function zeroClaims(text: string, tokens: readonly Token[]): FigureClaim[] {
  return tokens.flatMap((token, at): FigureClaim[] => {
    const next = tokens[at + 1];
    const pair = token.lower === 'no' && (next?.lower === 'one' || next?.pos === 'NOUN');
    if (!NONE.test(token.lower) && !pair) return [];
    if (OF_OPINION.test(tokens[pair && next?.lower === 'one' ? at + 2 : at + 1]?.lower ?? '')) return [];
    const end = pair ? (next?.end ?? token.end) : token.end;
    const states = statesAround(tokens, pair ? at + 1 : at);
    if (states.length === 0) return [];
    return [
      {
        kind: 'figure',
        figure: 'count',
        subject: 'people',
        value: text.slice(token.start, end),
        at: token.start,
        min: 0,
        max: 0,
        bound: 'exact',
        vague: false,
        approximate: false,
        unit: 'people',
        bare: false,
        verb: null,
        states,
        names: [],
        negated: false,
        part: false,
        capacity: false,
        updates: false,
      },
    ];
  });
}

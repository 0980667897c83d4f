import type { Reading } from './reading.ts';

/** Words that open a condition. */
export const CONDITION = /^(?:if|unless|provided|assuming|once)$/;

/** A condition and the stretch of the sentence that stands under it. */
export interface ConditionalClause {
  readonly at: number;
  /** Token after the condition's own clause. */
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** The conditions of a reading; indirect questions ("asked if") and "even if" are none. */
export function conditionalClauses({ tokens, sentenceOf }: Reading): ConditionalClause[] {
  const stops = (index: number, at: number): boolean =>
    tokens[index] === undefined ||
    sentenceOf[index] !== sentenceOf[at] ||
    tokens[index]?.lower === ';' ||
    (tokens[index]?.lower === ',' && /^(?:but|and|while)$/.test(tokens[index + 1]?.lower ?? ''));
  return tokens.flatMap(({ lower }, at) => {
    const before = tokens[at - 1];
    if (!/^(?:if|unless)$/.test(lower) || /^(?:ask|wonder|know|see|even|doubt|say)$/.test(before?.lemma ?? ''))
      return [];
    let [from, to, end] = [at, at, at];
    while (from > 0 && !stops(from - 1, at)) from--;
    while (!stops(to, at)) to++;
    while (end < to && tokens[end]?.lower !== ',') end++;
    return [{ at, end, from, to }];
  });
}

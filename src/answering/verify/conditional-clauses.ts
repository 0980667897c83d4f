import type { Reading } from './reading.ts';

/** Words that open a condition. */
export const CONDITION =
  /^(?:if|unless|provided|assuming|once|condition|conditional|conditions|subject|depends|depending|pending|until)$/;

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
  return tokens.flatMap((_, at) => {
    const before = tokens[at - 1];
    if (!opensCondition(tokens, at) || /^(?:ask|wonder|know|see|even|doubt|say)$/.test(before?.lemma ?? '')) return [];
    let [from, to, end] = [at, at, at];
    while (from > 0 && !stops(from - 1, at)) from--;
    while (!stops(to, at)) to++;
    while (end < to && tokens[end]?.lower !== ',') end++;
    return [{ at, end, from, to }];
  });
}

/** "If", "unless", "provided that", "on condition that", "as long as", "subject to approval", "pending approval". */
export function opensCondition(tokens: Reading['tokens'], at: number): boolean {
  const [before, word, next] = [at - 1, at, at + 1].map((place) => tokens[place]?.lower ?? '');
  if (word === 'if' || word === 'unless') return true;
  if (word === 'provided' || word === 'providing') return next === 'that' || before === ',';
  if (word === 'condition') return next === 'that' && /^(?:on|the)$/.test(before ?? '');
  if (word === 'long') return before === 'as' && next === 'as';
  if (word === 'subject') return next === 'to' && before !== 'be';
  return word === 'pending' && before !== 'is' && before !== 'are';
}

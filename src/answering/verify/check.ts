import type { Operator } from './operator-words.ts';
import type { Reading } from './reading.ts';

/** A statement and the quote that is asked to support it, read, with what several checks need. */
export interface Pair {
  readonly statement: Reading;
  readonly quote: Reading;
  readonly statementOperators: readonly (readonly Operator[])[];
  readonly quoteOperators: readonly (readonly Operator[])[];
  /** For each statement token the positions of matching quote tokens. */
  readonly matches: readonly (readonly number[])[];
}

/** One rule of the verifier: the reason why the quote does not support the statement, or null. */
export type Check = (pair: Pair) => string | null;

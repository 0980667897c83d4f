import type { Answer, Statement } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { normalised } from './normalised.ts';

/** The citations that a statement uses, in the order of its markers. */
export function citationsOf(statement: Statement, { citations }: Answer): Citation[] {
  return statement.markers.flatMap((marker) => citations.filter((citation) => citation.marker === marker));
}

/** The quotes of the first `count` statements as patterns see them. */
export function quotesOf(answer: Answer, count = Infinity): string[] {
  return answer.statements
    .slice(0, count)
    .flatMap((statement) => citationsOf(statement, answer))
    .map(({ quote }) => normalised(quote));
}

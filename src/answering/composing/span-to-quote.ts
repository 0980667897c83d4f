import type { Snapshot } from '../../domain/snapshot.ts';
import type { Span } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { coverageOf } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { quoteSpan } from './quote-span.ts';

/** What of a sentence is quoted for a question: of a long one the clauses that hold most of its key terms. */
export function spanToQuote(
  { terms }: Question,
  { passage, sentence }: Pick<Evidence, 'passage' | 'sentence'>,
  snapshot: Snapshot,
): Span {
  return quoteSpan(passage.article, sentence, (text) => coverageOf(terms, new Set(snapshot.termsOf(text))));
}

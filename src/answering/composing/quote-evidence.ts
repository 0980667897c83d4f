import type { Snapshot } from '../../domain/snapshot.ts';
import type { Span } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { coverageOf } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { namedSpeaker } from '../speakers/named-speaker.ts';
import { cite } from './cite.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quotedStatement } from './quoted-statement.ts';
import { quoteSpan } from './quote-span.ts';

/** An answer of quotes in the given order, one statement and one marker each; `spans` quotes these instead of sentences. */
export function quoteEvidence(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
  spans?: readonly Span[],
): FoundAnswer {
  const value = (text: string) => coverageOf(question.terms, new Set(snapshot.termsOf(text)));
  const citations = evidence.map(({ passage: { article }, sentence }, index) =>
    cite(article, spans?.[index] ?? quoteSpan(article, sentence, value), index + 1, {
      speaker: namedSpeaker(article, sentence)?.name ?? null,
    }),
  );
  return { about: 'story', status: 'answered', statements: citations.map(quotedStatement), citations, notices: [] };
}

import type { Snapshot } from '../../domain/snapshot.ts';
import type { Span } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { quotationSpeaker } from '../speakers/named-speaker.ts';
import { cite } from './cite.ts';
import { citeEvidence } from './cite-evidence.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quotedStatement } from './quoted-statement.ts';

/** An answer of quotes in the given order, one statement and one marker each; `spans` quotes these instead of sentences. */
export function quoteEvidence(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
  spans?: readonly Span[],
): FoundAnswer {
  const citations = evidence.map((item, index) => {
    const span = spans?.[index];
    if (!span) return citeEvidence(question, item, index + 1, snapshot);
    const { article } = item.passage;
    const speaker = quotationSpeaker(article, item.sentence, span.start - item.sentence.start)?.name ?? null;
    return cite(article, span, index + 1, { speaker });
  });
  return { about: 'story', status: 'answered', statements: citations.map(quotedStatement), citations, notices: [] };
}

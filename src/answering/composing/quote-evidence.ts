import type { Snapshot } from '../../domain/snapshot.ts';
import type { Span } from '../../domain/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { namedSpeaker } from '../speakers/named-speaker.ts';
import { cite } from './cite.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quotedStatement } from './quoted-statement.ts';
import { spanToQuote } from './span-to-quote.ts';

/** An answer of quotes in the given order, one statement and one marker each; `spans` quotes these instead of sentences. */
export function quoteEvidence(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
  spans?: readonly Span[],
): FoundAnswer {
  const citations = evidence.map((item, index) => {
    const { article } = item.passage;
    return cite(article, spans?.[index] ?? spanToQuote(question, item, snapshot), index + 1, {
      speaker: namedSpeaker(article, item.sentence)?.name ?? null,
    });
  });
  return { about: 'story', status: 'answered', statements: citations.map(quotedStatement), citations, notices: [] };
}

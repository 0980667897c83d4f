import type { Snapshot } from '../../domain/snapshot.ts';
import { coverageOf } from '../question/key-terms.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { answerText } from './answer-text.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { cite } from './cite.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quotedStatement } from './quoted-statement.ts';
import { quoteSpan } from './quote-span.ts';

/** An answer of quotes, one statement each, best first. */
export function answerFound(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): FoundAnswer {
  const value = (text: string) => coverageOf(question.terms, new Set(snapshot.termsOf(text)));
  const citations = chooseQuotes(evidence, snapshot).map(({ passage: { article }, sentence }, index) =>
    cite(article, quoteSpan(article, sentence, value), index + 1),
  );
  const statements = citations.map(quotedStatement);
  return { status: 'answered', text: answerText(statements), statements, citations, notices: [] };
}

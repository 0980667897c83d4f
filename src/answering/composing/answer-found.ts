import type { Snapshot } from '../../domain/snapshot.ts';
import type { Claim } from '../../protocol/claim.ts';
import type { Citation } from '../../protocol/citation.ts';
import { compareEvidence } from '../comparing/compare-evidence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { coverageOf } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { namedSpeaker } from '../speakers/named-speaker.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { cite } from './cite.ts';
import type { FoundAnswer } from './found-answer.ts';
import { quotedStatement } from './quoted-statement.ts';
import { quoteSpan } from './quote-span.ts';

/** An answer of quotes, one statement each: every distinct value where reports compare, else the best sentences. */
export function answerFound(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): FoundAnswer {
  const comparison = compareEvidence(question, evidence, snapshot);
  const quoted = [...new Set(comparison?.evidence ?? chooseQuotes(evidence, snapshot))];
  const value = (text: string) => coverageOf(question.terms, new Set(snapshot.termsOf(text)));
  const citations = quoted.map(({ passage: { article }, sentence }, index) =>
    cite(article, quoteSpan(article, sentence, value), index + 1, {
      speaker: namedSpeaker(article, sentence)?.name ?? null,
    }),
  );
  const statements = citations.map(quotedStatement);
  const answer: FoundAnswer = { about: 'story', status: 'answered', statements, citations, notices: [] };
  if (!comparison) return answer;
  const claims = comparison.claims.map((claim, index) =>
    cited(claim, quoted.indexOf(comparison.evidence[index] as Evidence), citations),
  );
  return {
    ...answer,
    claims,
    notices:
      comparison.omitted > 0
        ? [{ code: 'values-omitted', text: `${comparison.omitted} further values were left out.` }]
        : [],
    ...(comparison.relation === 'disputed' && { status: 'disputed' }),
    ...(comparison.relation === 'development' && { development: true }),
  };
}

/** The claim as the quote that is shown for it makes it: under its marker, said by its speaker, as of its date. */
function cited(claim: Claim, quote: number, citations: readonly Citation[]): Claim {
  const { marker, speaker, publishedAt } = citations[quote] as Citation;
  return { ...claim, markers: [marker], speaker, asOf: publishedAt };
}

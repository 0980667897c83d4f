import type { Evidence } from '../evidence/evidence.ts';
import type { Refusal } from '../refusing/refusal.ts';
import type { FoundAnswer } from './found-answer.ts';
import { cite } from './cite.ts';
import { refusalText } from './refusal-text.ts';

/** How many of the nearest passages a refusal shows. */
export const NEAREST = 3;

/** A refusal: what was looked for, and the nearest sentences, one an article, as "not an answer". */
export function answerNotFound(refusal: Refusal, evidence: readonly Evidence[]): FoundAnswer {
  const nearest = refusal.reason === 'not-a-question' ? [] : nearestOf(evidence);
  return {
    status: 'not-found',
    about: 'story',
    refusal: refusalText(refusal),
    statements: [],
    citations: [],
    notices: [],
    notFound: {
      ...refusal,
      nearest: nearest.map(({ passage: { article }, sentence }, index) => cite(article, sentence, index + 1)),
    },
  };
}

function nearestOf(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ passage: { article } }) => !seen.has(article.id) && seen.add(article.id)).slice(0, NEAREST);
}

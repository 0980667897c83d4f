import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsNoAnswer } from '../evidence/reads-as.ts';
import type { Question } from '../question/read-question.ts';
import { askedStance } from './asked-stance.ts';
import { compareEvidence } from './compare-evidence.ts';

/** From this relevance the stance of whoever is asked for is an answer: "refrained from confirming" reads as none. */
const TAKEN = 0.8;
/** From this relevance two values side by side are an answer, whatever speaks for refusing. */
const SURE = 0.6;

/**
 * Whether the evidence gives two values or more of just what is asked, or the stance of whoever is asked for: such a question is
 * not refused. Positions may be taken on another matter and count only where it is asked whether sources agree. On the fit half
 * of our questions and on RAMDocs two values take back false refusals and let no unanswerable question through.
 */
export function hasSides(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const comparison = compareEvidence(question, evidence, snapshot);
  if (comparison === null) return false;
  if (comparison.claims.length < 2) return askedStance(question.text).length > 0 && comparison.relevance >= TAKEN;
  const compares = comparison.claims[0]?.kind !== 'position' || question.kind === 'agreement';
  // What was read as no answer is none, however many values there are.
  const mayBe = comparison.evidence.some((item) => !readsAsNoAnswer(item));
  return compares && mayBe && comparison.relevance >= SURE;
}

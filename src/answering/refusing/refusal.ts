import type { NotFound } from '../../protocol/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { isNoQuestion } from './is-no-question.ts';
import { signalsOf, type Signals } from './signals.ts';

export type Refusal = Pick<NotFound, 'reason' | 'lookedFor'>;

/**
 * A logistic model: the answer is there where the weighted sum of the signals reaches the threshold. Fitted by
 * test/eval/fit-refusal.ts on RAMDocs and the fit half of the question sets, none negative; the threshold refuses 6 % of
 * the answerable ones. 5-fold cross-validated on RAMDocs: .59 of the unanswerable refused, .06 of the answerable.
 */
const ANSWERABLE: { readonly weights: Signals; readonly threshold: number } = {
  weights: {
    coverage: 0.52,
    names: 0.65,
    phrases: 1.86,
    similarity: 3.44,
    slot: 1.15,
    slotNear: 0.52,
    predicate: 1.03,
  },
  threshold: 4.74,
};

/** Below this share of the key terms and this similarity, not even the subject is there. */
const ON_TOPIC = { coverage: 0.25, similarity: 0.35 };

/** Why the corpus holds no answer, or null where it holds one; decided on the signals of the best evidence. */
export function refusalFor(question: Question, evidence: readonly Evidence[], filtered: boolean): Refusal | null {
  if (question.terms.length === 0 || isNoQuestion(question.text)) return { reason: 'not-a-question', lookedFor: null };
  const best = evidence[0];
  const lookedFor = question.terms.map(({ word }) => word).join(', ');
  if (!best) return { reason: filtered ? 'filtered-out' : 'off-topic', lookedFor };
  if (evidenceFor(signalsOf(question, best)) >= ANSWERABLE.threshold) return null;
  const { articleCoverage, similarity } = best.features;
  const offTopic = articleCoverage < ON_TOPIC.coverage && similarity < ON_TOPIC.similarity;
  return { reason: offTopic ? 'off-topic' : 'fact-missing', lookedFor };
}

/** The weighted sum of the signals. */
function evidenceFor(signals: Signals): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(ANSWERABLE.weights)) sum += weight * signals[name as keyof Signals];
  return sum;
}

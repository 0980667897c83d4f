import type { Snapshot } from '../../domain/snapshot.ts';
import type { NotFound } from '../../protocol/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { isNoQuestion } from './is-no-question.ts';
import { signalsOf, type Signals } from './signals.ts';

export type Refusal = Pick<NotFound, 'reason' | 'lookedFor'>;

/**
 * A logistic model: the answer is there where the weighted sum of the signals reaches the threshold. Fitted by
 * test/eval/fit-refusal.ts on RAMDocs and the fit half of the question sets, none negative; the threshold refuses 6 % of
 * the answerable ones. 5-fold cross-validated on RAMDocs: .64 of the unanswerable refused, .06 of the answerable.
 */
const ANSWERABLE: { readonly weights: Signals; readonly threshold: number } = {
  weights: {
    coverage: 0.46,
    names: 0.79,
    phrases: 2.09,
    similarity: 2.88,
    slot: 1.11,
    slotNear: 0.5,
    predicate: 0.78,
  },
  threshold: 4.31,
};

/** Below this share of the key terms and this similarity, not even the subject is there. */
const ON_TOPIC = { coverage: 0.25, similarity: 0.35 };

/** Below this weighted share of the key terms in the passages of the best article, the fact is not there. */
const ENOUGH_COVERAGE = 0.5;
/** Slots without which no sentence answers. */
const MUST_FILL: ReadonlySet<string | undefined> = new Set(['number', 'date', 'quotation']);

/** Why the corpus holds no answer, or null where it holds one; decided on the best evidence. */
export function refusalFor(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
  filtered: boolean,
): Refusal | null {
  if (question.terms.length === 0 || isNoQuestion(question.text)) return { reason: 'not-a-question', lookedFor: null };
  const best = evidence[0];
  const lookedFor = question.terms.map(({ word }) => word).join(', ');
  if (!best) return { reason: filtered ? 'filtered-out' : question.speaker ? 'fact-missing' : 'off-topic', lookedFor };
  const unknown = unknownNames(question, snapshot);
  if (unknown.length === 0 && isThere(question, best)) return null;
  const { articleCoverage, similarity } = best.features;
  const offTopic = articleCoverage < ON_TOPIC.coverage && similarity < ON_TOPIC.similarity;
  return { reason: offTopic ? 'off-topic' : 'fact-missing', lookedFor: unknown.join(', ') || lookedFor };
}

function isThere(question: Question, best: Evidence): boolean {
  if (best.features.articleCoverage < ENOUGH_COVERAGE) return false;
  if (best.features.slot === 0 && MUST_FILL.has(question.slot?.kind)) return false;
  return evidenceFor(signalsOf(question, best)) >= ANSWERABLE.threshold;
}

/** Names in the question that are nowhere in the corpus: whatever is said here is not said of them. */
function unknownNames({ terms }: Question, snapshot: Snapshot): string[] {
  return terms.filter(({ name, term }) => name && snapshot.documentFrequency(term) === 0).map(({ word }) => word);
}

/** The weighted sum of the signals. */
function evidenceFor(signals: Signals): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(ANSWERABLE.weights)) sum += weight * signals[name as keyof Signals];
  return sum;
}

import type { Snapshot } from '../../domain/snapshot.ts';
import type { NotFound } from '../../protocol/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { corpusWords } from '../names/corpus-words.ts';
import { holdsQuoted } from '../question/holds-quoted.ts';
import type { Question } from '../question/read-question.ts';
import { isInOtherWords } from './in-other-words.ts';
import { isNoQuestion } from './is-no-question.ts';
import { lookedFor } from './looked-for.ts';
import { signalsOf, weightedSum, type Signals } from './signals.ts';

export type Refusal = Pick<NotFound, 'reason' | 'lookedFor'>;

/**
 * A logistic model: the answer is there where the weighted sum of the signals reaches the threshold. Fitted by
 * test/eval/fit-refusal.ts on RAMDocs and the fit half of the question sets, paraphrased ones left out: no signal we have
 * tells them from questions whose answer is missing. The threshold refuses 10 % of the answerable ones; 5-fold
 * cross-validated, .83 of the unanswerable of RAMDocs and .76 of the traps.
 */
const ANSWERABLE: { readonly weights: Signals; readonly threshold: number } = {
  weights: {
    names: 2.99,
    phrases: 0.83,
    similarity: 1.56,
    joint: 5.08,
  },
  threshold: 5.47,
};

/** Below this no sentence holds what is asked, however near the subject is. */
const LEAST_JOINT = 0.22;

/** Below this share of the key terms and this similarity, not even the subject is there. */
const ON_TOPIC = { coverage: 0.25, similarity: 0.35 };

/** Why the corpus holds no answer, or null where it holds one; decided on the best evidence. */
export function refusalFor(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
  filtered: boolean,
): Refusal | null {
  if (question.terms.length === 0 || isNoQuestion(question.text, (word) => corpusWords(snapshot).all.has(word)))
    return { reason: 'not-a-question', lookedFor: null };
  const best = evidence[0];
  const words = question.terms.map(({ word }) => word);
  if (!best) {
    const reason = filtered ? 'filtered-out' : question.speaker ? 'fact-missing' : 'off-topic';
    return { reason, lookedFor: lookedFor(words) };
  }
  const unknown = unknownNames(question, snapshot);
  if (holdsQuoted(question, best.text)) return null;
  if (unknown.length === 0 && (isInItsWords(question, best) || isInOtherWords(question, evidence, snapshot)))
    return null;
  const { articleCoverage, similarity } = best.features;
  const offTopic = articleCoverage < ON_TOPIC.coverage && similarity < ON_TOPIC.similarity;
  return {
    reason: offTopic ? 'off-topic' : 'fact-missing',
    lookedFor: lookedFor(unknown.length > 0 ? unknown : words),
  };
}

/** Whether the best evidence holds enough of the question's own words, and what it asks for, to answer it. */
export function isInItsWords(question: Question, best: Evidence): boolean {
  const signals = signalsOf(question, best);
  return signals.joint >= LEAST_JOINT && weightedSum(ANSWERABLE.weights, signals) >= ANSWERABLE.threshold;
}

/** Names in the question that are nowhere in the corpus: whatever is said here is not said of them. */
function unknownNames({ terms }: Question, snapshot: Snapshot): string[] {
  const isKnown = (term: string) => snapshot.documentFrequency(term) > 0;
  return terms
    .filter(({ name, word }) => name && /^\p{Lu}/u.test(word))
    .filter(({ term, related }) => !isKnown(term) && ![...related.keys()].some(isKnown))
    .map(({ word }) => word);
}

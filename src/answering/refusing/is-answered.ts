import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { asksForName } from '../question/slot.ts';
import { isFilled, meansTheSame } from './in-other-words.ts';
import { readSignalsOf, type ReadSignals } from './read-signals.ts';
import { signalsOf, weightedSum, type Signals } from './signals.ts';

/**
 * Logistic models: the answer is there where the weighted sum of the signals reaches the threshold. Fitted by
 * test/eval/fit-refusal.ts. Of evidence that nobody read, in the question's words: on RAMDocs and the fit half of the question
 * sets, paraphrased ones left out. The threshold refuses 10 % of the answerable ones; 5-fold cross-validated, .79 of the
 * unanswerable of RAMDocs and .80 of the traps.
 */
const IN_ITS_WORDS: { readonly weights: Signals; readonly threshold: number } = {
  weights: { names: 0.98, phrases: 0.78, similarity: 1.84, joint: 5.58 },
  threshold: 3.74,
};
/**
 * Of evidence that was read, in whatever words: paraphrased questions and those by others among them. The threshold refuses
 * .82 of the unanswerable ones; cross-validated, .08 of the answerable ones of RAMDocs and .04 of those by others.
 */
const READ: { readonly weights: ReadSignals; readonly threshold: number } = {
  weights: { names: 2.83, joint: 2.1, surest: 0.73, words: 3.33, unknown: 3.75 },
  threshold: 3.04,
};

/** Below this no sentence holds what is asked, however near the subject is. */
const LEAST_JOINT = 0.22;
/** A sentence with this share of the question's key terms is about what is asked, unless what was read is below these log odds. */
const NEARLY_ALL = { coverage: 0.85, surest: -4.5 };

/**
 * Whether the evidence, best first, answers the question: where the cross-encoder read it by what it read, else by the
 * question's words or, where the corpus does not use them, by similarity. docs/decisions.md has how many paraphrased
 * questions and traps so pass.
 */
export function isAnswered(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const [best] = evidence;
  if (!best || (asksForName(question.text) && best.values.length === 0)) return false;
  if (!isInItsWords(question, best)) return isToldInOtherWords(question, evidence, snapshot);
  const reading = readSignalsOf(question, evidence);
  const holdsAll = best.features.coverage >= NEARLY_ALL.coverage && tellsWhatOf(question);
  return reading === null || (holdsAll && reading.surest > NEARLY_ALL.surest) || readsAsAnswered(reading);
}

/** Whether the best evidence holds enough of the question's own words, and what it asks for, to answer it. */
export function isInItsWords(question: Question, best: Evidence): boolean {
  const signals = signalsOf(question, best);
  return signals.joint >= LEAST_JOINT && weightedSum(IN_ITS_WORDS.weights, signals) >= IN_ITS_WORDS.threshold;
}

/** Whether the question is answered by meaning rather than by its words: by what was read, else by similarity. */
export function isToldInOtherWords(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const [best] = evidence;
  if (!best) return false;
  const reading = readSignalsOf(question, evidence);
  if (reading === null) return meansTheSame(question, evidence, snapshot);
  return readsAsAnswered(reading) && isFilled(question, best) && !isInItsWords(question, best);
}

/** Whether the key terms tell what is asked: in "How tall is the tower?" they are but a name, of which the sentence may tell anything. */
function tellsWhatOf({ terms, slot }: Question): boolean {
  return terms.some(({ name }) => !name) || (slot?.kind !== 'number' && slot?.kind !== 'age');
}

/** Whether what was read says that the answer is there. */
function readsAsAnswered(reading: ReadSignals): boolean {
  return weightedSum(READ.weights, reading) >= READ.threshold;
}

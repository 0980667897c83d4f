import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsNoAnswer } from '../evidence/reads-as.ts';
import type { Question } from '../question/read-question.ts';
import { isFilled, meansTheSame } from './in-other-words.ts';
import { countWords, readSignalsOf, type ReadSignals } from './read-signals.ts';
import { signalsOf, weightedSum, type Signals } from './signals.ts';

/**
 * Logistic models: the answer is there where the weighted sum of the signals reaches the threshold. Fitted by
 * test/eval/fit-refusal.ts. In the question's words: on RAMDocs and the fit half of the question sets, paraphrased ones left
 * out. The threshold refuses 10 % of the answerable ones; 5-fold cross-validated, .83 of the unanswerable of RAMDocs and .76
 * of the traps.
 */
const IN_ITS_WORDS: { readonly weights: Signals; readonly threshold: number } = {
  weights: { names: 2.99, phrases: 0.83, similarity: 1.56, joint: 5.08 },
  threshold: 5.47,
};
/** In other words, once sentences were read: on questions of three words and more, paraphrased ones among them. */
const IN_OTHER_WORDS: { readonly weights: ReadSignals; readonly threshold: number } = {
  weights: { names: 1.31, joint: 0.97, surest: 0.57, words: 1.9 },
  threshold: 2.18,
};

/** Below this no sentence holds what is asked, however near the subject is. */
const LEAST_JOINT = 0.22;
/** A sentence with this share of the question's key terms is about what is asked, whatever is read in it. */
const NEARLY_ALL = 0.85;
/** Of fewer words each weighs much: where the sentence holds them not, the answer is not there. */
export const ENOUGH_WORDS = 3;

/**
 * Whether the evidence, best first, answers the question: in its words or in other words, which the cross-encoder tells
 * where it read, else the similarity. Not where the best holds only some of its words and all that was read reads as no
 * answer. docs/decisions.md has how many paraphrased questions and traps so pass.
 */
export function isAnswered(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const [best] = evidence;
  if (!best || (best.features.coverage < NEARLY_ALL && isReadInVain(evidence))) return false;
  return isInItsWords(question, best) || isInOtherWords(question, evidence, snapshot);
}

/** Whether the best evidence holds enough of the question's own words, and what it asks for, to answer it. */
export function isInItsWords(question: Question, best: Evidence): boolean {
  const signals = signalsOf(question, best);
  return signals.joint >= LEAST_JOINT && weightedSum(IN_ITS_WORDS.weights, signals) >= IN_ITS_WORDS.threshold;
}

/** Whether the question is answered by meaning rather than by its words. */
export function isToldInOtherWords(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const [best] = evidence;
  // Where nothing was read, words that the corpus does not have decide.
  const isFoundByWords = best !== undefined && best.answers !== null && isInItsWords(question, best);
  return !isFoundByWords && isInOtherWords(question, evidence, snapshot);
}

function isReadInVain(evidence: readonly Evidence[]): boolean {
  const read = evidence.filter(({ answers }) => answers !== null);
  return read.length > 0 && read.every(readsAsNoAnswer);
}

function isInOtherWords(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const [best] = evidence;
  const signals = readSignalsOf(question, evidence);
  if (!best || !signals) return meansTheSame(question, evidence, snapshot);
  if (!isFilled(question, best) || countWords(question) < ENOUGH_WORDS) return false;
  return weightedSum(IN_OTHER_WORDS.weights, signals) >= IN_OTHER_WORDS.threshold;
}

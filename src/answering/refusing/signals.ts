import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';

/** What the decision to answer looks at, each 0 to 1. */
export interface Signals {
  /** Weighted share of the question's names that the best sentence's passage holds; 1 where it has none. */
  readonly names: number;
  /** Share of the names that stand there word for word; 1 where there are none. */
  readonly phrases: number;
  /** Cosine similarity of question and that passage. */
  readonly similarity: number;
  /** How well the best sentence holds subject, what is asked and a value for the slot at once; .6 and more are alike. */
  readonly joint: number;
}

const ENOUGH = 0.6;

/** The weighted sum of signals: what a logistic model over them compares with its threshold. */
export function weightedSum<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  signals: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const name of Object.keys(weights) as Name[]) sum += weights[name] * signals[name];
  return sum;
}

/** The signals of a question's best evidence. */
export function signalsOf(question: Question, { features }: Evidence): Signals {
  return {
    names: question.terms.some(({ name }) => name) ? features.names : 1,
    phrases: question.names.length > 0 ? features.phrases : 1,
    similarity: features.similarity,
    joint: Math.min(ENOUGH, features.joint),
  };
}

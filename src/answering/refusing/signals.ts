import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';

/** What the decision to answer looks at, each 0 to 1, for the best sentence and its surroundings. */
export interface Signals {
  /** Weighted share of the key terms that the sentence holds; a synonym counts .7. */
  readonly coverage: number;
  /** The same for the question's names alone, in the passage; 1 where it has none. */
  readonly names: number;
  /** Share of the names that stand in the passage word for word; 1 where there are none. */
  readonly phrases: number;
  readonly similarity: number;
  readonly slot: number;
  readonly slotNear: number;
  /** Weighted share of the terms that are not names that the sentence holds; 1 where there are none. */
  readonly predicate: number;
}

/** The signals of a question's best evidence. */
export function signalsOf(question: Question, { features }: Evidence): Signals {
  const names = question.terms.filter(({ name }) => name);
  const hasPredicate = question.terms.length > names.length;
  return {
    coverage: features.coverage,
    names: names.length > 0 ? features.names : 1,
    phrases: question.names.length > 0 ? features.phrases : 1,
    similarity: features.similarity,
    slot: features.slot,
    slotNear: question.slot ? features.slotNear : 1,
    predicate: hasPredicate ? features.predicate : 1,
  };
}

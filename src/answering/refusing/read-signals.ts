import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';

/** What the decision to answer looks at once the cross-encoder has read the best sentences. */
export interface ReadSignals {
  /** Weighted share of the question's names that the best sentence's passage and headline hold, 0 to 1; 1 where it has none. */
  readonly names: number;
  /** How well the best sentence holds subject, what is asked and a value for the slot at once, 0 to 1. */
  readonly joint: number;
  /** Log odds that the sentence which most surely answers does. */
  readonly surest: number;
  /** How many key terms that are no names the question has, five and more as 1: a long question finds few of its words in any sentence. */
  readonly words: number;
  /** Share of the question that the corpus has no word for, as far as the surest sentence answers: then its words tell nothing against it. */
  readonly unknown: number;
}

const MOST_WORDS = 5;

/** The signals of evidence that was read; null where none was. */
export function readSignalsOf({ terms, unknown }: Question, evidence: readonly Evidence[]): ReadSignals | null {
  const [best] = evidence;
  const read = evidence.flatMap(({ answers }) => answers ?? []);
  if (!best || read.length === 0) return null;
  const surest = Math.max(...read);
  const words = terms.filter(({ name }) => !name).length;
  return {
    names: words < terms.length ? best.features.names : 1,
    joint: best.features.joint,
    surest,
    words: Math.min(words, MOST_WORDS) / MOST_WORDS,
    unknown: unknown / (1 + Math.exp(-surest)),
  };
}

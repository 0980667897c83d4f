import type { Passage } from '../../domain/passage.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { SlotValue } from './slot-values.ts';

/** A sentence that may answer a question, with what speaks for it. */
export interface Evidence {
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** The sentence, exactly as in the article. */
  readonly text: string;
  /** What in it could fill the slot that the question leaves open. */
  readonly values: readonly SlotValue[];
  readonly features: Features;
  /** Weighted sum of the features; higher is better. */
  readonly score: number;
}

/** What speaks for a sentence; each 0 to 1. */
export interface Features {
  /** Weighted share of the question's key terms that stand in the sentence; a synonym counts .7. */
  readonly coverage: number;
  /** The same for all retrieved passages of its article. */
  readonly articleCoverage: number;
  /** Weighted share of the question's names that the passage holds. */
  readonly names: number;
  /** Share of the question's names of several words that the passage holds word for word. */
  readonly phrases: number;
  /** The same share for the opening sentence of the article, where a text says what it is about. */
  readonly opening: number;
  /** Cosine similarity of question and passage, negative ones as 0. */
  readonly similarity: number;
  /** Fused score of the passage. */
  readonly passageScore: number;
  /** Whether a value fills the slot; 1 where the question leaves none open. */
  readonly slot: number;
  /** Whether such a value stands within 60 characters of what is asked about it. */
  readonly slotNear: number;
  /** `slot` and `slotNear` in a passage that holds the names. */
  readonly namedSlot: number;
  readonly namedSlotNear: number;
  /** Weighted share of what is asked (the question's terms that are not names) that the sentence holds; a synonym counts .7. */
  readonly predicate: number;
  /** How many other articles give the same value, three or more as 1. */
  readonly agreement: number;
}

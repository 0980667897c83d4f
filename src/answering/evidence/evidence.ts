import type { Passage } from '../../domain/passage.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { SlotValue } from './slot-values.ts';

/** A sentence that may answer a question, with what speaks for it. */
export interface Evidence {
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** The sentence, exactly as in the article. */
  readonly text: string;
  /** The sentence before it in its passage; null where it opens that. */
  readonly before: string | null;
  /** What in it could fill the slot that the question leaves open. */
  readonly values: readonly SlotValue[];
  readonly features: Features;
  /** Weighted sum of the features; higher is better. */
  readonly score: number;
  /** Log odds that it answers the question, by the model that read both; null where none did. */
  readonly answers: number | null;
}

/** What speaks for a sentence; each 0 to 1. */
export interface Features {
  /** Weighted share of the question's key terms that the sentence holds; related terms count by their share. */
  readonly coverage: number;
  /** The same where the sentence before counts too, and the rest of the passage and the headline a quarter. */
  readonly context: number;
  /** The same as `context` for what is asked: the key terms that are not names; 1 where there are none. */
  readonly asked: number;
  /** `context`, `asked`, `names` and `slot` at once: their product. */
  readonly joint: number;
  /** The same as `coverage` for the headline and all retrieved passages of its article. */
  readonly articleCoverage: number;
  /** Share of the question's names, by weight, that the passage or its headline holds; what only the rest of the article has counts half. */
  readonly names: number;
  /** Share of the question's names that the headline and the retrieved passages of the article hold word for word. */
  readonly phrases: number;
  /** Cosine similarity of question and sentence, negative ones as 0. */
  readonly sentence: number;
  /** The same of the sentence after it in the passage; 0 where there is none. */
  readonly after: number;
  /** The same of the whole passage. */
  readonly similarity: number;
  /** Fused score of the passage. */
  readonly passageScore: number;
  /** Whether it opens its article. */
  readonly first: number;
  /** Whether a value fills the slot; 1 where the question leaves none open. */
  readonly slot: number;
  /** Whether such a value stands within 60 characters of what is asked about it. */
  readonly slotNear: number;
  /** `slot` and `slotNear` in a passage that holds the names. */
  readonly namedSlot: number;
  readonly namedSlotNear: number;
  /** Weighted share of what is asked (the question's terms that are not names) that the sentence holds. */
  readonly predicate: number;
  /** How many other articles give the same value, three or more as 1. */
  readonly agreement: number;
}

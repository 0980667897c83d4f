import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';

/** From so many words on that no article has, a question is asked in words of its own: one or two may be the fact that is missing. */
const OWN_WORDS = 3;
/** Cosine similarity from which a sentence means much the same as the question. */
const MEANS_THE_SAME = 0.4;

/** What a value for the slot counts beside similarity and coverage. */
const FILLS_SLOT = 0.2;

/**
 * Whether a question shares its meaning with a sentence though it is asked in words that the corpus does not use: then only
 * the similarity can tell whether the answer is there. On the fit half of our sets so 15 of 36 paraphrased questions are
 * known, and 1 of 44 traps.
 */
export function isInOtherWords(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const own = question.terms.filter(({ name, term }) => !name && snapshot.documentFrequency(term) === 0);
  const near = evidence.some((item) => item.features.sentence >= MEANS_THE_SAME && isFilled(question, item));
  return own.length >= OWN_WORDS && near;
}

/** A number of something else, however near in meaning, is no answer. */
function isFilled({ slot }: Question, { values }: Evidence): boolean {
  return slot?.kind !== 'number' || values.length > 0;
}

/** The evidence ordered by meaning, for a question in other words: its words say little about which sentence is meant. */
export function byMeaning(question: Question, evidence: readonly Evidence[]): Evidence[] {
  return evidence
    .filter((item) => isFilled(question, item))
    .map((item) => {
      const { sentence, coverage, slot } = item.features;
      return { ...item, score: sentence + coverage + FILLS_SLOT * slot };
    })
    .sort((a, b) => b.score - a.score);
}

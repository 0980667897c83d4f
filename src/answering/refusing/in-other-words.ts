import type { Snapshot } from '../../domain/snapshot.ts';
import { isPerson } from '../claims/person-nouns.ts';
import { readFigures } from '../claims/read-figures.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsAnswer, readsAsSureAnswer } from '../evidence/reads-as.ts';
import { slotValues } from '../evidence/slot-values.ts';
import { readTokens } from '../language/read-tokens.ts';
import type { Question } from '../question/read-question.ts';

/** From so many words on that no article has, a question is asked in words of its own: one or two may be the fact that is missing. */
const OWN_WORDS = 3;
/** A question that names nobody and asks with so many words means what it says: what is missing is mostly asked of a name. */
const NAMELESS_WORDS = 3;
/** Cosine similarity from which a sentence means much the same as the question: with words of its own, naming nobody. */
const MEANS_THE_SAME = { own: 0.4, nameless: 0.35 };

/** Nearness tells sentences apart less surely than words do: this makes the nearest ones nearly alike, so that all are quoted. */
const ALIKE = 3;
/** The same for what was read, as a share of the best score. */
const LEVEL = 1.5;
/** What a value for the slot counts beside similarity and coverage. */
const FILLS_SLOT = 0.2;

/**
 * Whether the nearest evidence that nobody read means what is asked, though it is told in other words: of questions in words
 * that the corpus does not use, by similarity.
 */
export function meansTheSame(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): boolean {
  const words = question.terms.filter(({ name }) => !name);
  const own = words.filter(({ term }) => snapshot.documentFrequency(term) === 0).length;
  const isNameless = words.length === question.terms.length && words.length >= NAMELESS_WORDS && own > 0;
  if (own < OWN_WORDS && !isNameless) return false;
  const least = isNameless ? MEANS_THE_SAME.nameless : MEANS_THE_SAME.own;
  return evidence.some((item) => item.features.sentence >= least && isFilled(question, item));
}

/** A number of something else, however near in meaning, is no answer; one in a sentence that was surely read as the answer may be the one asked for. */
export function isFilled({ slot, text: asked }: Question, item: Evidence): boolean {
  if ((slot?.kind !== 'number' && slot?.kind !== 'age') || item.values.length > 0) return true;
  if (!(slot.kind === 'age' ? readsAsAnswer(item) : readsAsSureAnswer(item))) return false;
  if (slot.kind === 'number' && slot.noun !== null) return countsPeople(slot.noun, item.text);
  return slotValues({ kind: 'number', noun: null }, item.text, asked).length > 0;
}

/** Whether people are asked for and counted: "4,200 of its members" may be dockers, "Staff: 4,100" too, "40 boats" are no ships' crews. */
function countsPeople(noun: string, text: string): boolean {
  const asked = readTokens(noun).at(-1)?.lemma ?? '';
  if (!isPerson(asked)) return false;
  const tellsPeople = () => readTokens(text).some(({ lemma }) => isPerson(lemma));
  return readFigures(text).some(({ unit, kind }) =>
    unit === null ? kind === 'count' && tellsPeople() : isPerson(unit),
  );
}

/** The evidence ordered by meaning, for a question in other words: its words say little about which sentence is meant. What was read keeps its order. */
export function byMeaning(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.some(({ answers }) => answers !== null))
    return evidence.map((item) => ({ ...item, score: item.score + LEVEL * (evidence[0]?.score ?? 0) }));
  return evidence
    .filter((item) => isFilled(question, item))
    .map((item) => {
      const { sentence, coverage, slot } = item.features;
      return { ...item, score: ALIKE + sentence + coverage + FILLS_SLOT * slot };
    })
    .sort((a, b) => b.score - a.score);
}

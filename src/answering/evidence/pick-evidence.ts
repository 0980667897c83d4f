import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { collapsed, sliceOf } from '../../domain/span.ts';
import { coverageOf, heldBy, synonymsOf, type KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { agreementOf } from './agreement.ts';
import type { Evidence, Features } from './evidence.ts';
import { slotValues, type SlotValue } from './slot-values.ts';
import { termsOfSentences } from './term-sets.ts';
import { weigh } from './weights.ts';

/** A value counts as near what is asked about it within this many characters. */
const NEAR = 60;
/** Nouns that reports of people leave out ("12 were killed"). */
const ANYBODY = /^(?:people|persons|men|women|children|victims|casualties|deaths|fatalities)$/;

/** Every quotable sentence of the passages as evidence for the question, best first. A subhead is never quoted. */
export function pickEvidence(question: Question, passages: readonly Passage[], snapshot: Snapshot): Evidence[] {
  const articleTerms = termsByArticle(passages, snapshot);
  const measured = passages.flatMap((passage) => measurePassage(question, passage, articleTerms, snapshot));
  return agreementOf(measured, snapshot)
    .map((evidence) => ({ ...evidence, score: weigh(evidence.features) }))
    .sort((a, b) => b.score - a.score);
}

function measurePassage(
  question: Question,
  passage: Passage,
  articleTerms: ReadonlyMap<string, ReadonlySet<string>>,
  snapshot: Snapshot,
): Evidence[] {
  const { chunk, article } = passage;
  const names = question.terms.filter(({ name }) => name);
  const predicate = question.terms.filter(({ name }) => !name);
  const termSets = termsOfSentences(chunk, article.text, snapshot);
  const passageTerms = new Set(termSets.flatMap((terms) => [...terms]));
  const nameShare = coverageOf(names.length > 0 ? names : question.terms, passageTerms);
  const opening = article.body[0] ? sliceOf(article.text, article.body[0]).slice(0, 400) : '';
  const shared = {
    articleCoverage: coverageOf(question.terms, articleTerms.get(article.id) ?? new Set()),
    names: nameShare,
    phrases: phraseShare(question.names, chunk.text),
    opening: phraseShare(question.names, opening),
    similarity: Math.max(0, passage.similarity ?? 0),
    passageScore: passage.score,
  };
  const counted = countedTerms(question, snapshot);
  return chunk.sentences.flatMap((sentence, index) => {
    if (sentence.kind === 'subhead') return [];
    const text = sliceOf(article.text, sentence);
    const terms = termSets[index] as ReadonlySet<string>;
    const values = valuesIn(text, question, counted, snapshot);
    const slot = question.slot === null || values.length > 0 ? 1 : 0;
    const near = values.some((value) => isNear(value, text, predicate, snapshot)) ? 1 : 0;
    const features: Features = {
      ...shared,
      coverage: coverageOf(question.terms, terms),
      slot,
      slotNear: near,
      namedSlot: slot * nameShare,
      namedSlotNear: near * nameShare,
      predicate: coverageOf(predicate, terms),
      agreement: 0,
    };
    return { passage, sentence, text, values, features, score: 0 };
  });
}

/** The counted noun of a "how many" question in index terms, with its synonyms; null where a number of anything will do. */
function countedTerms({ slot }: Question, snapshot: Snapshot): ReadonlySet<string> | null {
  if (slot?.kind !== 'number' || slot.noun === null || ANYBODY.test(slot.noun)) return null;
  return new Set(snapshot.termsOf(slot.noun).flatMap((term) => [term, ...synonymsOf(term, snapshot)]));
}

/** What fills the slot; of numbers only those of the thing asked for, which follows within 50 characters. */
function valuesIn(
  text: string,
  { slot, text: asked }: Question,
  counted: ReadonlySet<string> | null,
  snapshot: Snapshot,
) {
  if (slot === null) return [];
  const values = slotValues(slot, text, asked);
  if (counted === null) return values;
  return values.filter(({ end }) => snapshot.termsOf(text.slice(end, end + 50)).some((term) => counted.has(term)));
}

/** Share of the names that stand in the text word for word; 0 where the question has none. */
function phraseShare(names: readonly string[], text: string): number {
  if (names.length === 0) return 0;
  const lower = collapsed(text).toLowerCase();
  return names.filter((name) => lower.includes(name)).length / names.length;
}

function isNear(
  { start, end }: SlotValue,
  sentence: string,
  predicate: readonly KeyTerm[],
  snapshot: Snapshot,
): boolean {
  const around = new Set(snapshot.termsOf(sentence.slice(Math.max(0, start - NEAR), end + NEAR)));
  return predicate.some((term) => heldBy(term, around) > 0);
}

/** The terms of all retrieved passages of each article. */
function termsByArticle(passages: readonly Passage[], snapshot: Snapshot): Map<string, Set<string>> {
  const byArticle = new Map<string, Set<string>>();
  for (const { chunk, article } of passages) {
    const terms = byArticle.get(article.id) ?? new Set<string>();
    for (const sentence of termsOfSentences(chunk, article.text, snapshot))
      for (const term of sentence) terms.add(term);
    byArticle.set(article.id, terms);
  }
  return byArticle;
}

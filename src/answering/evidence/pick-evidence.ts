import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { sliceOf } from '../../domain/span.ts';
import type { KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { agreementOf } from './agreement.ts';
import type { Evidence, Features } from './evidence.ts';
import { withFullNames } from './full-names.ts';
import { isRetracted } from './is-retracted.ts';
import { heldTermsOf, mostHeld, shareHeld, type HeldTerms } from './held-terms.ts';
import { retrievedArticles, type RetrievedArticle } from './retrieved-articles.ts';
import { termsOfSentences } from './term-sets.ts';
import { countedTerms, isNearAsked, valuesAsked } from './values-asked.ts';
import { weigh } from './weights.ts';

/** What a term counts that stands neither in the sentence nor in the one before, but elsewhere in the passage or in the headline. */
const NEARBY = 0.25;
/** What a name counts that stands in another retrieved passage of the article. */
const ELSEWHERE = 0.5;
/** What a sentence keeps of its score that tells what was reported in error. */
const RETRACTED = 0.6;
/** A question in an article answers none, unless somebody is quoted asking it. */
const ASKS = /\?\s*$/;
/** Slots without which no sentence answers; the others may be filled in words that we do not know. */
const MUST_FILL: ReadonlySet<string | undefined> = new Set(['number', 'age', 'date', 'quotation', 'category']);
const UNFILLED = 0.5;

/** What every passage is measured against. */
interface Asked {
  readonly question: Question;
  readonly predicate: readonly KeyTerm[];
  readonly hasNames: boolean;
  /** The index terms of each name. */
  readonly names: readonly (readonly string[])[];
  readonly counted: ReadonlySet<string> | null;
  readonly heldTerms: (terms: ReadonlySet<string>) => HeldTerms;
  readonly snapshot: Snapshot;
}

/** Every quotable sentence of the passages as evidence for the question, best first; subheads and questions are not. */
export function pickEvidence(question: Question, passages: readonly Passage[], snapshot: Snapshot): Evidence[] {
  const heldTerms = heldTermsOf(question.terms);
  const asked: Asked = {
    question,
    predicate: question.terms.filter(isPredicate),
    hasNames: question.terms.some(({ name }) => name),
    names: question.names.map((name) => snapshot.termsOf(name)),
    counted: countedTerms(question, snapshot),
    heldTerms,
    snapshot,
  };
  const articles = retrievedArticles(question, passages, heldTerms, snapshot);
  const measured = passages.flatMap((passage) =>
    measurePassage(passage, articles.get(passage.article.id) as RetrievedArticle, asked),
  );
  const agreement = agreementOf(measured, snapshot);
  return measured
    .map((evidence, at) => {
      const features = { ...evidence.features, agreement: agreement[at] as number };
      return { ...evidence, features, score: weigh(features) * (isRetracted(evidence.text) ? RETRACTED : 1) };
    })
    .sort((a, b) => b.score - a.score);
}

function isPredicate({ name }: KeyTerm): boolean {
  return !name;
}

function isName({ name }: KeyTerm): boolean {
  return name;
}

function measurePassage(passage: Passage, ofArticle: RetrievedArticle, asked: Asked): Evidence[] {
  const { question, predicate, hasNames, names, counted, heldTerms, snapshot } = asked;
  const { chunk, article, sentenceSimilarities } = passage;
  const { terms: keyTerms, slot: wanted } = question;
  const termSets = termsOfSentences(chunk, article.text, snapshot).map((terms) =>
    withFullNames(terms, names, ofArticle.terms),
  );
  const heldIn = termSets.map(heldTerms);
  const inPassage = mostHeld(keyTerms, heldIn);
  const underHeadline = mostHeld(keyTerms, [inPassage, ofArticle.inHeadline]);
  const nearby = underHeadline.map((share) => NEARBY * share);
  const named = mostHeld(keyTerms, [underHeadline, ofArticle.held.map((share) => ELSEWHERE * share)]);
  const nameShare = shareHeld(keyTerms, named, hasNames ? isName : undefined);
  const shared = {
    articleCoverage: shareHeld(keyTerms, ofArticle.held),
    names: nameShare,
    phrases: ofArticle.phrases,
    similarity: Math.max(0, passage.similarity ?? 0),
    passageScore: passage.score,
  };
  return chunk.sentences.flatMap((sentence, index) => {
    const text = sliceOf(article.text, sentence);
    if (sentence.kind === 'subhead' || ASKS.test(text)) return [];
    const held = heldIn[index] ?? [];
    const around = mostHeld(keyTerms, [held, heldIn[index - 1] ?? [], nearby]);
    const context = shareHeld(keyTerms, around);
    const askedShare = predicate.length > 0 ? shareHeld(keyTerms, around, isPredicate) : 1;
    const inSentence = shareHeld(keyTerms, held, isPredicate);
    const values = valuesAsked(text, termSets[index] as ReadonlySet<string>, question, counted, snapshot);
    const slot = wanted === null || values.length > 0 ? 1 : 0;
    const near = inSentence > 0 && isNearAsked(values, text, predicate, snapshot) ? 1 : 0;
    const leastSlot = MUST_FILL.has(wanted?.kind) ? 0 : UNFILLED;
    const features: Features = {
      ...shared,
      coverage: shareHeld(keyTerms, held),
      context,
      asked: askedShare,
      joint: context * askedShare * Math.max(slot, leastSlot) * (hasNames ? nameShare : 1),
      sentence: Math.max(0, sentenceSimilarities[index] ?? 0),
      after: Math.max(0, sentenceSimilarities[index + 1] ?? 0),
      first: sentence.start === article.body[0]?.start ? 1 : 0,
      slot,
      slotNear: near,
      namedSlot: slot * nameShare,
      namedSlotNear: near * nameShare,
      predicate: inSentence,
      agreement: 0,
    };
    const previous = chunk.sentences[index - 1];
    const before = previous ? sliceOf(article.text, previous) : null;
    return { passage, sentence, text, before, values, features, score: 0, answers: null };
  });
}

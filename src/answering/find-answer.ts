import type { Passage } from '../domain/passage.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Notice } from '../protocol/answer.ts';
import type { Citation } from '../protocol/citation.ts';
import { hasSides } from './comparing/has-sides.ts';
import { readCompared } from './comparing/read-compared.ts';
import { answerByKind } from './composing/answer-by-kind.ts';
import { answerFound } from './composing/answer-found.ts';
import { answerNotFound } from './composing/answer-not-found.ts';
import { askedEvidence } from './composing/asked-evidence.ts';
import { answerExactWords } from './composing/exact-words.ts';
import type { FoundAnswer } from './composing/found-answer.ts';
import { furtherCitations } from './composing/further-citations.ts';
import { inFocus } from './composing/in-focus.ts';
import { quoteEvidence } from './composing/quote-evidence.ts';
import type { Evidence } from './evidence/evidence.ts';
import { pickEvidence } from './evidence/pick-evidence.ts';
import { readAgain } from './evidence/read-again.ts';
import type { ScoreSentences } from './evidence/read-sentences.ts';
import { saidFirst } from './evidence/said-first.ts';
import { withoutCorrected } from './evidence/without-corrected.ts';
import type { Question } from './question/read-question.ts';
import { readQuestion } from './question/read-question.ts';
import { byMeaning } from './refusing/in-other-words.ts';
import { isToldInOtherWords } from './refusing/is-answered.ts';
import { refusalFor } from './refusing/refusal.ts';
import { toldAsUnknown } from './refusing/told-as-unknown.ts';
import { withoutOthers } from './without-others.ts';

/** What is looked for, and how. */
export interface FindParts {
  readonly snapshot: Snapshot;
  /** Ids of the articles that the request's filter lets through; absent without a filter. */
  readonly articleIds?: ReadonlySet<string> | undefined;
  /** Answer with the best there is instead of refusing. Default false. */
  readonly neverRefuse?: boolean;
  /** Reads sentences together with the question; absent: none is read. */
  readonly score?: ScoreSentences;
  /** What the last answer quoted, where the question goes on from it. */
  readonly focus: readonly string[];
  /** So many further quotes are wanted, for a language model. */
  readonly mostFurther: number;
}

/** An answer made of quotes, and further ones for a language model; null where it must stay as it is (a refusal, a list of dates, exact words). */
export type Found = FoundAnswer & { readonly further: readonly Citation[] | null };

const OTHER_WORDS: Notice = {
  code: 'other-words',
  text: 'The articles use other words: these quotes are the nearest in meaning.',
};

const TOLD_AS_UNKNOWN: Notice = {
  code: 'told-as-unknown',
  text: 'The articles say that this is not known or not public.',
};

/** What the passages say to a standalone question, or why they say nothing. */
export async function findAnswer(text: string, passages: readonly Passage[], parts: FindParts): Promise<Found> {
  const { snapshot, articleIds, focus, score } = parts;
  const first = await snapshot.read(() => {
    const question = readQuestion(text, snapshot);
    const special = answerByKind(question, passages, snapshot, articleIds);
    return special ? { special } : { question, candidates: pickEvidence(question, passages, snapshot) };
  });
  if ('special' in first) return { ...first.special, further: null };
  const { question, candidates } = first;
  const read = inFocus(score ? await readAgain(question, saidFirst(question, candidates), score) : candidates, focus);
  const asked = await snapshot.read(() =>
    withoutCorrected(withoutOthers(question, askedEvidence(question, read), snapshot)),
  );
  const evidence = score ? await readCompared(question, asked, snapshot, score) : asked;
  return snapshot.read(() => answerFrom(question, evidence, read, parts));
}

/** The answer that the evidence holds; of a refusal the nearest is what was read. */
function answerFrom(
  question: Question,
  evidence: readonly Evidence[],
  read: readonly Evidence[],
  parts: FindParts,
): Found {
  const { snapshot, articleIds, neverRefuse = false, mostFurther } = parts;
  const refusal =
    neverRefuse && evidence.length > 0 ? null : refusalFor(question, evidence, snapshot, articleIds !== undefined);
  const sidesStand = refusal !== null && refusal.reason !== 'not-a-question' && hasSides(question, evidence, snapshot);
  if (refusal && !sidesStand) {
    const open = refusal.reason === 'fact-missing' ? toldAsUnknown(question, evidence) : null;
    if (open) return { ...quoteEvidence(question, [open], snapshot), notices: [TOLD_AS_UNKNOWN], further: null };
    return { ...answerNotFound(refusal, read), further: null };
  }
  const exact = question.kind === 'exact-words' ? answerExactWords(question, evidence, snapshot) : null;
  const otherWords = isToldInOtherWords(question, evidence, snapshot);
  const answer = exact ?? answerFound(question, otherWords ? byMeaning(question, evidence) : evidence, snapshot);
  const found = otherWords ? { ...answer, notices: [...answer.notices, OTHER_WORDS] } : answer;
  const further = furtherCitations(question, evidence, found.citations, snapshot, mostFurther);
  return { ...found, further: exact ? null : further };
}

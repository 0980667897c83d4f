import type { Snapshot } from '../../domain/snapshot.ts';
import type { Claim } from '../../protocol/claim.ts';
import { compareClaims, type ClaimRelation } from '../claims/compare-claims.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { hardlyAnswers, readsAsAnswer, readsAsNoAnswer, readsAsSureAnswer } from '../evidence/reads-as.ts';
import type { QuestionKind } from '../question/question-kind.ts';
import type { Question } from '../question/read-question.ts';
import { distinctSpeakers } from '../speakers/distinct-speakers.ts';
import { askedFigure, type AskedFigure } from './asked-figure.ts';
import { askedSource } from './asked-source.ts';
import { askedStance } from './asked-stance.ts';
import { askedWords } from './asked-words.ts';
import { bySides, bySource, byStanceTaker } from './by-source.ts';
import type { SourcedCandidate } from './candidate.ts';
import { dateCandidates } from './date-candidates.ts';
import { figureCandidates } from './figure-candidates.ts';
import { eachSide, namedSides, withoutSides } from './named-sides.ts';
import { nearValues } from './near-values.ts';
import { isGeneric, isUnitOf } from './measures.ts';
import { positionCandidates } from './position-candidates.ts';
import { propositionOf } from './proposition.ts';

/** What the evidence says about the value asked for. */
export interface Comparison {
  readonly relation: ClaimRelation;
  /** One for each distinct value, newest first; empty where only one value is given. */
  readonly claims: readonly Claim[];
  /** The sentence to quote for each claim, in the same order; of a single value the one that gives it. */
  readonly evidence: readonly Evidence[];
  /** Distinct values beyond those. */
  readonly omitted: number;
  /** Weighted share of the question's words that the most relevant claim holds, 0 to 1. */
  readonly relevance: number;
}

/** Questions of these kinds ask for a figure where they name one. */
const MAY_ASK_FIGURE: ReadonlySet<QuestionKind> = new Set(['quantity', 'agreement', 'what', 'which', 'how', 'topic']);
const ON_AGREEMENT = /\b(?:(?:dis)?agree|differ|conflict|contradict|disput|discrepan|same)\w*/i;
/** At most this many distinct values are shown; a notice counts the rest. */
const MOST_VALUES = 12;
/** What a sentence with the only value must score of the best. */
const NEARLY_BEST = 0.8;
/** From this relevance a value is trusted whatever its sentence scores or reads as. */
const SURE = 0.7;
/** Beside what reads as the answer, a sentence with less than this share of its score is of something else. */
const FAR = 0.1;
/** A figure without a noun that was hardly read as the answer needs this relevance beside one that was. */
const LEAST_OF_BARE = 0.4;
/** Log odds by which one sentence is clearly less of an answer than another. */
const CLEARLY_LESS = 1.5;
/** What sources that are asked to agree ("about the fair") may both give. */
const ANY_FIGURE: AskedFigure = {
  measure: 'any',
  noun: null,
  given: null,
  people: false,
  states: [],
  capacity: false,
  names: [],
};
/** So many sentences are read for claims. */
const READ = 80;

/** Of evidence that is compared to tell whether to refuse, and then again to answer. */
const compared = new WeakMap<
  readonly Evidence[],
  { readonly question: Question; readonly comparison: Comparison | null }
>();

/** What the evidence says about the value asked for, side by side; null where the question asks for none or nothing gives it. */
export function compareEvidence(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): Comparison | null {
  const before = compared.get(evidence);
  if (before?.question === question) return before.comparison;
  const comparison = compare({ ...question, text: question.written }, evidence, snapshot);
  compared.set(evidence, { question, comparison });
  return comparison;
}

function compare(question: Question, evidence: readonly Evidence[], snapshot: Snapshot): Comparison | null {
  let single: Comparison | null = null;
  let lead: Evidence | undefined;
  const asksOfSides = question.kind === 'agreement' && eachSide(question.text).length > 0;
  const beside = (item: Evidence | undefined) => inOtherWords(question, item, evidence, snapshot);
  for (const candidates of candidatesFor(question, evidence.slice(0, READ), snapshot)) {
    const comparison = laidOut(
      withoutMisread(question, candidates, evidence[0]),
      askedStance(question.text).length > 0,
    );
    if (!comparison) continue;
    // What the two say that are asked about is compared, though another sentence may answer better.
    if (!asksOfSides && isOverruled(candidates, evidence)) {
      if (comparison.claims.length === 0) lead ??= comparison.evidence[0];
      continue;
    }
    if (comparison.claims.length > 0)
      return (isDoubtful(comparison, evidence) ? beside(evidence[0]) : null) ?? comparison;
    if (leads(comparison, evidence[0])) single ??= comparison;
  }
  return beside(single?.evidence[0] ?? evidence[0]) ?? beside(lead) ?? single;
}

/**
 * Without what the model that read the sentences takes for no answer, where it takes another one for an answer: of dates and
 * positions, which stand in sentences on anything, also where it takes none, and what hardly answers where the best one answers.
 */
function withoutMisread(
  { kind }: Question,
  candidates: readonly SourcedCandidate[],
  best: Evidence | undefined,
): readonly SourcedCandidate[] {
  const isRead = best !== undefined && readsAsAnswer(best);
  const isSure = best !== undefined && readsAsSureAnswer(best);
  const answered = candidates.some(({ evidence }) => readsAsAnswer(evidence));
  return candidates.filter(({ claim, evidence, relevance }) => {
    if (evidence === best || (answered && relevance >= SURE && claim.kind === 'figure')) return true;
    if (isRead && evidence.score < FAR * best.score) return false;
    // "The ministry says 3,800": what it counts is told before, where nobody reads it.
    const leans = claim.kind === 'figure' && (!answered || (claim.bare && (!isRead || relevance >= LEAST_OF_BARE)));
    // Where sources are asked to agree, a stance that surely answers is but one of them.
    const misread = claim.kind === 'figure' ? isRead : isSure && kind !== 'agreement';
    if (misread && !leans) return !hardlyAnswers(evidence);
    return leans || (answered && relevance >= SURE) || !readsAsNoAnswer(evidence);
  });
}

/** Whether the best sentence was read as the answer, and each that would be laid side by side, or lead, as clearly less of one. */
function isOverruled(candidates: readonly SourcedCandidate[], [best]: readonly Evidence[]): boolean {
  if (!best || !readsAsAnswer(best) || candidates.some(({ evidence }) => evidence === best)) return false;
  const read = Math.max(...candidates.map(({ evidence }) => evidence.answers ?? -Infinity));
  return (
    (readsAsSureAnswer(best) && !readsAsSureAnswer({ answers: read })) || read < (best.answers ?? 0) - CLEARLY_LESS
  );
}

/** Whether nothing that is laid beside the best sentence was read as more than hardly an answer. */
function isDoubtful({ evidence: shown }: Comparison, [best]: readonly Evidence[]): boolean {
  return shown.every((item) => item === best || hardlyAnswers(item));
}

/** The values of other stories that tell the same in other words; null where they agree, or one source is asked for. */
function inOtherWords(
  question: Question,
  lead: Evidence | undefined,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): Comparison | null {
  if (!lead || (lead.features.slot === 0 && !readsAsAnswer(lead))) return null;
  const any = question.kind === 'agreement' ? ANY_FIGURE : null;
  const asked = question.kind === 'when' ? 'date' : mayAskFigure(question) ? (figureOf(question) ?? any) : null;
  if (asked === null || askedSource(question.text).length > 0) return null;
  const sides = question.kind === 'agreement' ? eachSide(question.text) : [];
  const comparison = laidOut(bySides(sides, nearValues(asked, lead, evidence, snapshot)), false, true);
  return comparison && comparison.claims.length > 0 && comparison.relation !== 'agree' ? comparison : null;
}

/** The figure that a question asks for; who is asked to agree on it is none of what it counts. */
function figureOf({ kind, text }: Question): AskedFigure | null {
  return askedFigure(kind === 'agreement' ? withoutSides(text) : text);
}

/** A single value leads the answer where it is told of just what is asked, or its sentence answers nearly as well as the best. */
function leads({ evidence, relevance }: Comparison, best: Evidence | undefined): boolean {
  return relevance >= SURE || (evidence[0]?.score ?? 0) >= NEARLY_BEST * (best?.score ?? 0);
}

/** The claims that answer the question, by kind: a question tells which kind it asks for, one about agreement may mean any. */
function* candidatesFor(
  question: Question,
  read: readonly Evidence[],
  snapshot: Snapshot,
): Generator<readonly SourcedCandidate[]> {
  const { kind, text } = question;
  const source = kind === 'agreement' ? [] : askedSource(text);
  const sides = ON_AGREEMENT.test(text) ? namedSides(text) : [];
  const words = (without: readonly string[]) => askedWords(question, new Set([...source, ...sides, ...without]));
  const given = (candidates: readonly SourcedCandidate[]) =>
    sides.length > 0 ? bySides(eachSide(text), candidates) : bySource(source, candidates);
  const figure = mayAskFigure(question) ? figureOf(question) : null;
  if (figure) yield given(figureCandidates(words(unitWords(figure)), figure, read, snapshot));
  if (kind === 'when' || (kind === 'agreement' && /\b(?:when|dates?|days?)\b/i.test(text)))
    yield bySource(source, dateCandidates(words([]), read, snapshot));
  const proposition = !figure && (kind === 'yes-no' || kind === 'agreement') ? propositionOf(text) : null;
  if (!proposition) return;
  const taker = askedStance(text);
  const positions = positionCandidates(words(taker), proposition, read, snapshot);
  yield taker.length > 0 ? byStanceTaker(taker, positions) : given(positions);
}

function mayAskFigure({ kind, text, speaker }: Question): boolean {
  if (kind === 'yes-no')
    return /\b(?:disputed?|disagree\w*|agree\w*|conflicting|competing|contested|consistent|different|differing|same|certain|clear|unclear|known)\b/i.test(
      text,
    );
  if (kind === 'where') return /\b(?:what|which) area\b/i.test(text);
  if (kind === 'what-said') return speaker === null || /\bhow (?:many|much)\b/i.test(text);
  return MAY_ASK_FIGURE.has(kind);
}

/** The counted noun, which the units of the figures stand for; an attribute ("the price") must be told of like any other word. */
function unitWords({ measure, noun, given }: AskedFigure): string[] {
  if (measure === 'money' && noun === null) return ['money', 'cash', 'sum', 'amount'];
  if (noun === null) return given === null ? [] : [given];
  const stands = measure === 'count' || isUnitOf(noun, measure) || isGeneric(noun);
  return stands ? [given ?? noun, noun] : [];
}

/**
 * One claim and quote for each value; null where a single position, dates and positions that agree, or values of one article that
 * are not known to be different accounts leave nothing to compare.
 */
function laidOut(candidates: readonly SourcedCandidate[], oneStance: boolean, areAccounts = false): Comparison | null {
  const best = [...candidates].sort((a, b) => b.evidence.score - a.evidence.score);
  const { claims, relation } = compareClaims(best.map(({ claim }) => claim));
  const shown = claims.slice(0, MOST_VALUES);
  const evidence = shown.map(({ markers }) => sentenceOf(candidates, markers[0]));
  const first = shown[0];
  const agrees = first?.kind !== 'figure' && relation === 'agree';
  if (!first || (agrees && !(oneStance && shown.length === 1))) return null;
  const relevance = Math.max(...candidates.map((candidate) => candidate.relevance));
  if (shown.length === 1)
    return first.kind === 'position' && !oneStance ? null : { relation, claims: [], evidence, omitted: 0, relevance };
  const articles = new Set(candidates.map(({ claim }) => claim.articleId));
  const speakers = distinctSpeakers(shown.flatMap(({ speaker }) => speaker ?? []));
  if (articles.size < 2 && speakers.length < 2 && !areAccounts) return null;
  return { relation, claims: shown, evidence, omitted: claims.length - shown.length, relevance };
}

function sentenceOf(candidates: readonly SourcedCandidate[], marker: number | undefined): Evidence {
  const found = candidates.find(({ claim }) => claim.marker === marker);
  if (!found) throw new Error('A claim is not of the candidates that it was made from.');
  return found.evidence;
}

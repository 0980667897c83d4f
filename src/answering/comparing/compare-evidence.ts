import type { Snapshot } from '../../domain/snapshot.ts';
import type { Claim } from '../../protocol/claim.ts';
import { compareClaims, type ClaimRelation } from '../claims/compare-claims.ts';
import type { SourcedClaim } from '../claims/extracted-claim.ts';
import { extractClaims } from '../claims/extract-claims.ts';
import { storyOf } from '../composing/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import type { QuestionKind } from '../question/question-kind.ts';
import { namedSpeaker } from '../speakers/named-speaker.ts';

/** Claims that compare, and the sentence to quote for each, in the same order. */
export interface Comparison {
  readonly relation: ClaimRelation;
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
  /** Distinct values beyond those. */
  readonly omitted: number;
}

/** At most this many distinct values are shown; a notice counts the rest. */
const MOST_VALUES = 12;
/** So many sentences are read for claims, as long as they score this share of the best. */
const READ = 30;
const NEAR_BEST = 0.6;

/** Which claims answer which kind of question. */
const COMPARED: Readonly<Partial<Record<QuestionKind, readonly Claim['kind'][]>>> = {
  quantity: ['figure'],
  agreement: ['figure', 'position'],
  'yes-no': ['position'],
};

/** What the sentences near the best one say about the thing asked, side by side; null where not two articles give values to compare. */
export function compareEvidence(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): Comparison | null {
  const kinds = COMPARED[question.kind];
  const best = evidence[0];
  if (!kinds || !best) return null;
  const read = evidence
    .filter(({ score, features }) => score >= NEAR_BEST * best.score && (question.slot === null || features.slot > 0))
    .filter(({ text }) => namesShare(question, new Set(snapshot.termsOf(text))) >= 0.5)
    .slice(0, READ);
  const sourced = read.flatMap((item, index) =>
    claimsOf(item, index, snapshot).filter(({ kind }) => kinds.includes(kind)),
  );
  const { claims, relation } = compareClaims(sourced, { question: question.text });
  const shown = claims.slice(0, MOST_VALUES);
  const quoted = shown.map(({ markers }) => read[(markers[0] as number) - 1] as Evidence);
  const articles = new Set(quoted.map(({ passage }) => passage.article.id));
  // What does not include the sentence that answers best is about another thing than was asked.
  if (articles.size < 2 || !claims.some(({ markers }) => markers.includes(1))) return null;
  return { relation, claims: shown, evidence: quoted, omitted: claims.length - shown.length };
}

/** Share of the question's name words that a sentence holds, 1 where there are none: other troops are not these troops. */
function namesShare({ terms }: Question, held: ReadonlySet<string>): number {
  const names = terms.filter(({ name }) => name);
  return names.length === 0 ? 1 : names.filter(({ term }) => held.has(term)).length / names.length;
}

/** The claims of a sentence, under its place in the reading order plus one as marker. */
function claimsOf(
  { passage: { article }, sentence, text }: Evidence,
  index: number,
  snapshot: Snapshot,
): SourcedClaim[] {
  const asOf = article.publishedAt;
  return extractClaims({ text, asOf, speaker: namedSpeaker(article, sentence) }).map((claim) => ({
    ...claim,
    articleId: article.id,
    marker: index + 1,
    asOf,
    copyGroup: storyOf(article.id, snapshot),
    publisher: article.publisher,
  }));
}

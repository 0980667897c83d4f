import type { Snapshot } from '../../domain/snapshot.ts';
import { collapsed } from '../../domain/span.ts';
import type { Citation } from '../../protocol/citation.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { citeEvidence } from './cite-evidence.ts';

/** A further quote must score at least this share of the best one. */
const WORTH_OFFERING = 0.6;

/** The next best quotes after those an answer cites, up to `most` in all, under the markers that follow. */
export function furtherCitations(
  question: Question,
  evidence: readonly Evidence[],
  citations: readonly Citation[],
  snapshot: Snapshot,
  most: number,
): Citation[] {
  const best = evidence[0]?.score ?? 0;
  const further: Citation[] = [];
  for (const item of evidence) {
    if (citations.length + further.length >= most || item.score < WORTH_OFFERING * best) break;
    const marker = Math.max(0, ...citations.map((citation) => citation.marker)) + further.length + 1;
    const next = citeEvidence(question, item, marker, snapshot);
    const text = collapsed(next.quote);
    // A copy of a quote would make it two that support the same sentence.
    const overlaps = [...citations, ...further].some(
      ({ articleId, start, end, quote }) =>
        collapsed(quote) === text || (articleId === next.articleId && start < next.end && next.start < end),
    );
    if (!overlaps) further.push(next);
  }
  return further;
}

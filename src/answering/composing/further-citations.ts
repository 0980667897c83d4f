import type { Snapshot } from '../../domain/snapshot.ts';
import { collapsed, sliceOf } from '../../domain/span.ts';
import type { Citation } from '../../protocol/citation.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import { namedSpeaker } from '../speakers/named-speaker.ts';
import { cite } from './cite.ts';
import { spanToQuote } from './span-to-quote.ts';

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
  for (const { passage, sentence, score } of evidence) {
    if (citations.length + further.length >= most || score < WORTH_OFFERING * best) break;
    const { article } = passage;
    const span = spanToQuote(question, { passage, sentence }, snapshot);
    const text = collapsed(sliceOf(article.text, span));
    // A copy of a quote would make it two that support the same sentence.
    const overlaps = [...citations, ...further].some(
      ({ articleId, start, end, quote }) =>
        collapsed(quote) === text || (articleId === article.id && start < span.end && span.start < end),
    );
    if (overlaps) continue;
    const marker = Math.max(0, ...citations.map((citation) => citation.marker)) + further.length + 1;
    further.push(cite(article, span, marker, { speaker: namedSpeaker(article, sentence)?.name ?? null }));
  }
  return further;
}

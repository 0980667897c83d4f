import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { addDays, isWithin } from '../dating/period.ts';
import type { KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { passageOf } from './opening-passages.ts';

/** So many chunks of articles of the days asked about are read beside the retrieved ones. */
const MOST = 150;
/** News of an event comes out up to so many days after it. */
const DELAY = 3;

/**
 * The passages in which events of the period asked about may stand: the retrieved ones, those that hold the words of its
 * date, and those of articles published in it or up to three days later; without a period or topic, how each article opens.
 */
export function eventPassages(
  { period }: Question,
  topic: readonly KeyTerm[],
  passages: readonly Passage[],
  snapshot: Snapshot,
  articleIds: ReadonlySet<string> | undefined,
): Passage[] {
  const allowed = (at: number) => articleIds?.has(snapshot.chunks[at]?.articleId ?? '') ?? true;
  const retrieved = new Set(passages.map(({ chunk }) => chunk));
  const further = new Set<number>();
  const add = (at: number) => {
    const chunk = snapshot.chunks[at];
    if (chunk && !retrieved.has(chunk) && further.size < MOST && allowed(at)) further.add(at);
  };
  if (period) for (const { chunk } of snapshot.searchKeywords(period.words, MOST / 3, allowed)) add(chunk);
  const widened = period && { ...period, to: period.to === null ? null : addDays(period.to, DELAY) };
  if (period || topic.length === 0)
    for (const [at, { articleId, start }] of snapshot.chunks.entries()) {
      const article = snapshot.articles.get(articleId);
      const { publishedAt, publishedPrecision } = article ?? {};
      if (!widened) {
        if (start <= (article?.body[0]?.start ?? 0)) add(at);
      } else if (publishedAt && publishedPrecision && isWithin(publishedAt, publishedPrecision, widened)) add(at);
    }
  return [
    ...passages,
    ...[...further].flatMap((at) => {
      const chunk = snapshot.chunks[at];
      const article = chunk && snapshot.articles.get(chunk.articleId);
      return chunk && article ? [passageOf(chunk, article)] : [];
    }),
  ];
}

import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { addDays, isWithin } from '../dating/period.ts';
import type { KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { passagesAt } from './opening-passages.ts';

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
  const retrieved = new Set(passages.map(({ chunk }) => keyOf(chunk)));
  const further = new Set<number>();
  const add = (positions: readonly number[]) => {
    // Of each position asked for the chunk has to be fetched: no more than can be added.
    const open = positions.slice(0, MOST + retrieved.size);
    for (const [index, chunk] of snapshot.chunksAt(open).entries())
      if (further.size < MOST && !retrieved.has(keyOf(chunk))) further.add(open[index] as number);
  };
  if (period) add(snapshot.searchKeywords(period.words, MOST / 3, articleIds).map(({ chunk }) => chunk));
  const widened = period && { ...period, to: period.to === null ? null : addDays(period.to, DELAY) };
  if (period || topic.length === 0)
    add(
      [...snapshot.articles.values()].flatMap(({ id, publishedAt, publishedPrecision }) => {
        if (articleIds?.has(id) === false) return [];
        const positions = snapshot.positionsOf(id);
        if (!widened) return positions.slice(0, 1);
        return publishedAt && publishedPrecision && isWithin(publishedAt, publishedPrecision, widened) ? positions : [];
      }),
    );
  return [...passages, ...passagesAt([...further], snapshot)];
}

function keyOf({ articleId, start }: Passage['chunk']): string {
  return `${start} ${articleId}`;
}

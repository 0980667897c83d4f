import type { Snapshot } from '../domain/snapshot.ts';
import type { Filter } from '../protocol/ask-request.ts';
import type { PassageView } from '../protocol/passage-list.ts';
import { filteredArticles } from './filtered-articles.ts';
import { passageView } from './passage-view.ts';

/** The `k` passages of a snapshot whose vectors are nearest; the score is the cosine. Throws `FILTER_UNKNOWN`, and `RangeError` for a vector of another size. */
export async function nearestPassages(
  vector: readonly number[],
  k: number,
  filter: Filter | undefined,
  snapshot: Snapshot,
): Promise<PassageView[]> {
  const { articles, chunks } = snapshot;
  const { ids } = filteredArticles(filter, snapshot);
  const allow = ids && ((position: number) => ids.has(chunks[position]?.articleId ?? ''));
  return snapshot.searchVectors(vector, k, allow).flatMap(({ chunk: position, score }) => {
    const chunk = chunks[position];
    const article = chunk && articles.get(chunk.articleId);
    return chunk && article ? [passageView(chunk, article, score)] : [];
  });
}

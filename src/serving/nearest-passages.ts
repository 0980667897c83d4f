import type { Hit, Snapshot } from '../domain/snapshot.ts';
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
  const { ids } = filteredArticles(filter, snapshot);
  return snapshot.read(() => {
    const hits = snapshot.searchVectors(vector, k, ids);
    const chunks = snapshot.chunksAt(hits.map(({ chunk }) => chunk));
    return chunks.flatMap((chunk, at) => {
      const article = snapshot.articles.get(chunk.articleId);
      return article ? [passageView(chunk, article, (hits[at] as Hit).score)] : [];
    });
  });
}

import type { Snapshot } from '../domain/snapshot.ts';
import type { Notice } from '../protocol/answer.ts';
import type { Filter } from '../protocol/ask-request.ts';
import { filterArticles } from '../retrieval/article-filter.ts';
import { knownFilter } from './known-filter.ts';

/** What a filter lets through: ids of articles, undefined without a filter, and what is to be said of it. Throws `FILTER_UNKNOWN`. */
export function filteredArticles(
  filter: Filter | undefined,
  snapshot: Snapshot,
): { ids: ReadonlySet<string> | undefined; notices: Notice[] } {
  if (filter === undefined) return { ids: undefined, notices: [] };
  const { ids, undated } = filterArticles(snapshot.articles.values(), knownFilter(filter, snapshot));
  const text = `${undated} undated articles were left out by the dates.`;
  return { ids, notices: undated > 0 ? [{ code: 'undated-left-out', text }] : [] };
}

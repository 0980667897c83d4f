import type { Snapshot } from '../domain/snapshot.ts';
import type { PassageList, SearchRequest } from '../protocol/passage-list.ts';
import { HybridRetriever } from '../retrieval/hybrid-retriever.ts';
import { filteredArticles } from './filtered-articles.ts';
import { KEYWORD_ONLY } from './keyword-only.ts';
import { ownTurn } from './own-turn.ts';
import { passageView } from './passage-view.ts';

interface SearchParts {
  readonly snapshot: Snapshot;
  /** The vector of a question; null where there is none. */
  readonly embedQuery: (text: string) => Promise<number[] | null>;
}

const DEFAULT_LIMIT = 8;

/** The passages of one snapshot that fit a query best, without an answer made of them. Throws `FILTER_UNKNOWN`. */
export async function searchSnapshot(
  { query, limit = DEFAULT_LIMIT, filter }: SearchRequest,
  { snapshot, embedQuery }: SearchParts,
): Promise<PassageList> {
  const { ids: articleIds, notices } = filteredArticles(filter, snapshot);
  const vector = await embedQuery(query);
  await ownTurn();
  if (vector === null) notices.push(KEYWORD_ONLY);
  const retriever = new HybridRetriever({ snapshot, embedQuery: async () => vector, articleIds, k: limit });
  const found = await retriever.invoke(query);
  return {
    snapshot: snapshot.id,
    passages: found.map(({ metadata: { chunk, article, score } }) => passageView(chunk, article, score)),
    notices,
  };
}

import type { ArticleSummary } from '../../src/protocol/article-view.ts';
import type { Filter } from '../../src/protocol/ask-request.ts';

/** The articles that a filter lets through, and how many it leaves out only because they carry no date. */
export interface MatchingArticles<Summary> {
  readonly articles: readonly Summary[];
  readonly undated: number;
}

/** What the server will let through: a date of month or year precision counts where its period touches the range. */
export function matchingArticles<Summary extends Pick<ArticleSummary, 'articleId' | 'publisher' | 'publishedAt'>>(
  articles: readonly Summary[],
  { from, to, publishers, articleIds }: Filter,
): MatchingArticles<Summary> {
  const inTime = ({ publishedAt }: Summary): boolean => {
    if (from === undefined && to === undefined) return true;
    if (publishedAt === null) return false;
    const precision = publishedAt.length;
    const early = from !== undefined && publishedAt < from.slice(0, precision);
    const late = to !== undefined && publishedAt > to.slice(0, precision);
    return !early && !late;
  };
  const named = articles.filter(
    ({ publisher, articleId }) =>
      (publishers === undefined || publishers.includes(publisher)) &&
      (articleIds === undefined || articleIds.includes(articleId)),
  );
  const matching = named.filter(inTime);
  return { articles: matching, undated: named.filter((a) => a.publishedAt === null && !inTime(a)).length };
}

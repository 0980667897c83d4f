import type { Article } from '../domain/article.ts';

/** Which articles a question may draw on. All conditions must hold; absent ones hold always. */
export interface ArticleFilter {
  /** First and last day, `YYYY-MM-DD`, inclusive; undated articles are left out by either. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `null` stands for an unknown publisher. */
  readonly publishers?: readonly (string | null)[] | undefined;
  readonly articleIds?: readonly string[] | undefined;
}

/** What a filter lets through, and how many articles it left out only because they carry no date. */
export interface FilteredArticles {
  readonly ids: ReadonlySet<string>;
  readonly undated: number;
}

/** The articles that a filter lets through. A date of month or year precision counts where its period touches the range. */
export function filterArticles(articles: Iterable<Article>, filter: ArticleFilter): FilteredArticles {
  const publishers = filter.publishers && new Set(filter.publishers);
  const articleIds = filter.articleIds && new Set(filter.articleIds);
  const ids = new Set<string>();
  let undated = 0;
  for (const article of articles) {
    if (publishers && !publishers.has(article.publisher)) continue;
    if (articleIds && !articleIds.has(article.id)) continue;
    const dating = dateMatch(article.publishedAt, filter);
    if (dating === 'undated') undated++;
    if (dating === 'inside') ids.add(article.id);
  }
  return { ids, undated };
}

function dateMatch(publishedAt: string | null, { from, to }: ArticleFilter): 'inside' | 'outside' | 'undated' {
  if (from === undefined && to === undefined) return 'inside';
  if (publishedAt === null) return 'undated';
  const precision = publishedAt.length;
  const afterStart = from === undefined || publishedAt >= from.slice(0, precision);
  const beforeEnd = to === undefined || publishedAt <= to.slice(0, precision);
  return afterStart && beforeEnd ? 'inside' : 'outside';
}

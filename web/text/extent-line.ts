import type { ArticleSummary } from '../../src/protocol/article-view.ts';
import { strings } from '../strings.ts';
import { formatRange } from './format-range.ts';

/** How many articles there are and of which time: "5 articles · 18 to 28 October 2024 · 1 undated". */
export function extentLine(articles: readonly Pick<ArticleSummary, 'publishedAt'>[]): string {
  const dates = articles.flatMap(({ publishedAt }) => publishedAt ?? []).toSorted();
  const range = formatRange(dates.at(0) ?? null, dates.at(-1) ?? null);
  return strings.front.extent(articles.length, range, articles.length - dates.length);
}

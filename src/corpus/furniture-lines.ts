import type { Article } from '../domain/article.ts';
import { findRepeatedLines } from './find-body/find-repeated-lines.ts';
import { readLine } from './find-body/read-line.ts';
import type { Page } from './page.ts';

/** An article as first read, with its page. */
export interface ReadPage {
  readonly article: Article;
  readonly page: Page;
}

/**
 * The keys of the lines that repeat across the pages of each known publisher, without those that some page shows to be
 * story: a plain sentence amid its body, such as "Nobody was hurt.", may stand in several reports.
 */
export function furnitureLines(pages: readonly ReadPage[]): Map<string, ReadonlySet<string>> {
  const repeated = findRepeatedLines(pages.map(({ page, article }) => ({ page, publisher: article.publisher })));
  const kept = new Map([...repeated].map(([publisher, keys]) => [publisher, new Set(keys)]));
  for (const read of pages) {
    const keys = kept.get(read.article.publisher ?? '');
    if (keys && keys.size > 0) for (const key of storyKeys(read, keys)) keys.delete(key);
  }
  return kept;
}

function storyKeys({ article, page }: ReadPage, shared: ReadonlySet<string>): string[] {
  const starts = new Set(article.body.map(({ start }) => start));
  const inBody = page.blocks.filter(({ start }) => starts.has(start)).map((block) => readLine(page.text, block));
  const own = inBody.map(({ key }) => !shared.has(key));
  const [first, last] = [own.indexOf(true), own.lastIndexOf(true)];
  return inBody
    .filter((line, at) => at > first && at < last && line.end === 'sentence' && line.furniture.size === 0)
    .map(({ key }) => key);
}

import { assembleArticle } from '../../src/corpus/assemble-article.ts';
import { readMetadata } from '../../src/corpus/metadata/read-metadata.ts';
import type { Article } from '../../src/domain/article.ts';
import { markedPage } from '../corpus/metadata/read-page.ts';

/** The article of the lines of a marked page (`¶ ` before a paragraph), with some of its metadata replaced. */
export function articleOf(lines: readonly string[], metadata: Partial<Article> = {}): Article {
  const { page, found } = markedPage(lines);
  return { ...assembleArticle('page.txt', page, found, readMetadata(page, found, 'page.txt')), ...metadata };
}

import { articleListSchema } from '../../src/protocol/article-view.ts';
import type { ArticleList } from '../../src/protocol/article-view.ts';
import { readJson } from './read-json.ts';

/** The articles of the served snapshot and the questions they are known to answer. */
export async function loadArticles(signal: AbortSignal): Promise<ArticleList> {
  return readJson('/articles', articleListSchema, signal);
}

import { articleViewSchema } from '../../src/protocol/article-view.ts';
import type { ArticleView } from '../../src/protocol/article-view.ts';
import { encodeArticleId } from '../article/passage-link.ts';
import { readJson } from './read-json.ts';

/** One article with its text, its body and what was left out of it. */
export async function loadArticle(articleId: string, signal: AbortSignal): Promise<ArticleView> {
  return readJson(`/articles/${encodeArticleId(articleId)}`, articleViewSchema, signal);
}

import {
  ErrorCode,
  type ListResourcesResult,
  McpError,
  type ReadResourceResult,
} from '@modelcontextprotocol/sdk/types.js';
import type { ArticleSummary } from '../protocol/article-view.ts';
import { formatDate } from '../protocol/format-date.ts';
import { articleIdIn, articleUri } from './article-uri.ts';
import type { CorpusApi } from './corpus-api.ts';

const PAGE = 100;

/** What the protocol says where a resource is not there. */
const RESOURCE_NOT_FOUND = -32_002;

/**
 * A page of the articles as resources. The cursor is the last article's id, so that it holds across a change of the
 * corpus. Throws where it is none.
 */
export function listArticles(corpus: CorpusApi, cursor: string | undefined): ListResourcesResult {
  const { articles } = corpus.articles();
  const begin = cursor === undefined ? 0 : placeAfter(articles, idIn(cursor));
  const page = articles.slice(begin, begin + PAGE);
  const last = page.at(-1);
  const more = last !== undefined && begin + PAGE < articles.length;
  return {
    resources: page.map(resourceOf),
    ...(more && { nextCursor: Buffer.from(last.articleId, 'utf8').toString('base64url') }),
  };
}

/** The text of the article at an address. Throws where there is none. */
export async function readArticle(corpus: CorpusApi, uri: string): Promise<ReadResourceResult> {
  const id = articleIdIn(uri);
  const article = id === null ? null : await corpus.article(id);
  if (article === null) throw new McpError(RESOURCE_NOT_FOUND, 'There is no article at this address.', { uri });
  return { contents: [{ uri, mimeType: 'text/plain', text: article.text }] };
}

function resourceOf({ articleId, title, publisher, publishedAt, author }: ArticleSummary) {
  const from = [publisher ?? 'unknown publisher', publishedAt === null ? 'undated' : formatDate(publishedAt)];
  return {
    uri: articleUri(articleId),
    name: articleId,
    title,
    description: [...from, ...(author === null ? [] : [author])].join(', '),
    mimeType: 'text/plain',
  };
}

function idIn(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (id !== '' && Buffer.from(id, 'utf8').toString('base64url') === cursor) return id;
  throw new McpError(ErrorCode.InvalidParams, 'This is no cursor of this server.');
}

/** Where the article itself is gone, its place in the order of ids is still there. */
function placeAfter(articles: readonly ArticleSummary[], id: string): number {
  const found = articles.findIndex(({ articleId }) => articleId > id);
  return found < 0 ? articles.length : found;
}

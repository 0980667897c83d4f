import type { Article } from '../domain/article.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ArticleSummary, ArticleView } from '../protocol/article-view.ts';

/** An article as a line of `GET /articles`. */
export function articleSummary(article: Article, { copies }: Snapshot): ArticleSummary {
  const { id, digest, text, body, dropped: _dropped, metadataSpans: _spans, ...metadata } = article;
  return {
    articleId: id,
    articleDigest: digest,
    ...metadata,
    copies: copies.find((group) => group.includes(id))?.filter((other) => other !== id) ?? [],
    characters: text.length,
    bodyCharacters: body.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}

/** An article whole: its text, what is body, and what was dropped and why. */
export function articleView(article: Article, snapshot: Snapshot): ArticleView {
  const { text, body, dropped } = article;
  return { ...articleSummary(article, snapshot), text, body: [...body], dropped: [...dropped] };
}

import type { Article } from '../domain/article.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ArticleSummary, ArticleView } from '../protocol/article-view.ts';

/** An article as a line of `GET /articles`. */
export function articleSummary(article: Article, { copies, charactersOf }: Snapshot): ArticleSummary {
  const { id } = article;
  const { text, body } = charactersOf(id);
  return {
    articleId: id,
    articleDigest: article.digest,
    title: article.title,
    titleSource: article.titleSource,
    publisher: article.publisher,
    author: article.author,
    publishedAt: article.publishedAt,
    publishedPrecision: article.publishedPrecision,
    dateSource: article.dateSource,
    agencies: article.agencies,
    url: article.url,
    copies: copies.find((group) => group.includes(id))?.filter((other) => other !== id) ?? [],
    characters: text,
    bodyCharacters: body,
  };
}

/** An article whole: its text, what is body, and what was dropped and why. */
export function articleView(article: Article, snapshot: Snapshot): ArticleView {
  const { text, body, dropped } = article;
  return { ...articleSummary(article, snapshot), text, body: [...body], dropped: [...dropped] };
}

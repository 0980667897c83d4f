import type { Dateline } from '../../src/compose.ts';
import { contains } from '../../src/domain/span.ts';
import type { ArticleView } from '../../src/protocol/article-view.ts';
import type { Answer } from '../../src/protocol/answer.ts';

/** What is wrong with the citations of an answer: quotes that are not the article's text, or not where they belong. */
export async function citationFaults(dateline: Dateline, { citations, notFound }: Answer): Promise<string[]> {
  const cited = [...citations, ...(notFound?.nearest ?? [])];
  const articles = new Map<string, ArticleView | null>();
  for (const { articleId } of cited) articles.set(articleId, await dateline.article(articleId));
  return cited.flatMap(({ articleId, quote, start, end, source }) => {
    const article = articles.get(articleId);
    if (!article) return [`${articleId}: no such article`];
    if (article.text.slice(start, end) !== quote) return [`${articleId}#${start}-${end}: not its text`];
    const inBody = article.body.some((span) => contains(span, { start, end }));
    // A quote may hold the sentence before it, which may end another paragraph.
    const touchesBody = [start, end - 1].every((at) => article.body.some((span) => span.start <= at && at < span.end));
    const placed = source === 'body' ? inBody || touchesBody : !inBody;
    return placed ? [] : [`${articleId}#${start}-${end}: ${source} quote in the wrong place`];
  });
}

import type { Article } from '../../domain/article.ts';
import { sliceOf, type Span } from '../../domain/span.ts';
import type { Citation } from '../../protocol/citation.ts';

/** The citation of a span of an article under a marker. The quote is exactly the text of the span. */
export function cite(
  article: Article,
  span: Span,
  marker: number,
  { speaker = null, source = 'body' }: { speaker?: string | null; source?: Citation['source'] } = {},
): Citation {
  const { title, publisher, author, publishedAt, publishedPrecision, url } = article;
  return {
    marker,
    articleId: article.id,
    articleDigest: article.digest,
    title,
    publisher,
    author,
    publishedAt,
    publishedPrecision,
    url,
    source,
    quote: sliceOf(article.text, span),
    start: span.start,
    end: span.end,
    speaker,
  };
}

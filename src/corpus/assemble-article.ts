import { createHash } from 'node:crypto';
import type { Article, ArticleMetadata, BodySpan, DroppedSpan, MetadataSpans } from '../domain/article.ts';
import { trimmed, type Span } from '../domain/span.ts';
import type { FoundBody } from './find-body/find-body.ts';
import { metadataCuts } from './metadata-cuts.ts';
import type { Page } from './page.ts';
import { subtractSpans } from './subtract-spans.ts';

/**
 * Makes the article of a page: its body without the lines that metadata was read from (headline, byline, date line,
 * dateline prefix, agency note). Body and dropped spans are sorted, disjoint, trimmed and hold all text but white space.
 */
export function assembleArticle(
  id: string,
  page: Page,
  found: FoundBody,
  read: { metadata: ArticleMetadata; spans: MetadataSpans },
): Article {
  const { text } = page;
  const cuts = metadataCuts(page, found, read);
  const body = tidy(text, subtractSpans(found.body, cuts)).filter((span) => /[\p{L}\p{N}]/u.test(slice(text, span)));
  const whole: DroppedSpan = { start: 0, end: text.length, reason: 'markup' };
  let dropped: DroppedSpan[] = [];
  for (const layer of [cuts, found.dropped, [whole]]) {
    const rest = subtractSpans(inOrder(layer), inOrder([...body, ...dropped]));
    dropped = dropped.concat(tidy(text, rest));
  }
  return {
    id,
    digest: createHash('sha256').update(text, 'utf8').digest('hex'),
    text,
    ...read.metadata,
    metadataSpans: read.spans,
    body: inOrder<BodySpan>(body),
    dropped: inOrder(dropped),
  };
}

function tidy<T extends Span>(text: string, spans: readonly T[]): T[] {
  return spans.map((span) => ({ ...span, ...trimmed(text, span) })).filter((span) => span.start < span.end);
}

function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

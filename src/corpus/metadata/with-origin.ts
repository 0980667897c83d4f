import type { ArticleMetadata, MetadataSpans } from '../../domain/article.ts';
import { collapsed } from '../../domain/span.ts';
import type { ArticleOrigin } from '../read-listed-file.ts';
import { declaredAuthor } from './declared-author.ts';
import { declaredDate } from './declared-date.ts';

interface ReadMetadata {
  readonly metadata: ArticleMetadata;
  readonly spans: MetadataSpans;
}

const MOST_TITLE = 300;

/**
 * What a page says about itself, completed by what is known of where it came from: its address, and, where the page says
 * nothing, the title, the author and the publication date that its feed gave.
 */
export function withOrigin(read: ReadMetadata, origin: ArticleOrigin | null): ReadMetadata {
  if (origin === null) return read;
  const { metadata, spans } = read;
  const title = collapsed(origin.feed.title ?? '').slice(0, MOST_TITLE);
  const date = metadata.publishedAt === null ? declaredDate(origin.feed.published ?? '') : null;
  return {
    spans,
    metadata: {
      ...metadata,
      ...(metadata.titleSource === 'first-sentence' && title !== '' && { title, titleSource: 'feed' as const }),
      author: metadata.author ?? declaredAuthor(origin.feed.author),
      ...(date && { publishedAt: date.value, publishedPrecision: date.precision, dateSource: 'feed' as const }),
      url: address(metadata.url, origin.url),
    },
  };
}

/** The address that a page gives itself is tidier than the one it was fetched from, but believed only on the same host. */
function address(declared: string | null, fetched: string | null): string | null {
  if (declared === null || fetched === null) return fetched ?? declared;
  return new URL(declared).host === new URL(fetched).host ? declared : fetched;
}

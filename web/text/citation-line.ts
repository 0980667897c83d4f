import { strings } from '../strings.ts';
import { formatDate } from '../../src/protocol/format-date.ts';

/** Who published an article and when: "The Herald, 28 October 2024"; both are said to be unknown where they are. */
export function citationLine(source: { publisher: string | null; publishedAt: string | null }): string {
  const publisher = source.publisher ?? strings.citation.unknownPublisher;
  return `${publisher}, ${source.publishedAt === null ? strings.citation.undated : formatDate(source.publishedAt)}`;
}

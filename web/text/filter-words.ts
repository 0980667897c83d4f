import { formatDate } from '../../src/protocol/format-date.ts';
import type { Filter } from '../../src/protocol/ask-request.ts';
import { strings } from '../strings.ts';
import { formatRange } from './format-range.ts';

/** One condition of a filter in words, and the filter without it. */
export interface FilterPart {
  readonly words: string;
  readonly without: Filter;
}

/** A filter as the conditions that the reader can remove one by one: time, publishers, articles. */
export function filterParts(filter: Filter): readonly FilterPart[] {
  const { from, to, publishers, articleIds } = filter;
  const { since, until, publishersChip, articlesChip } = strings.corpus.filter;
  const time =
    from === undefined
      ? to && until(formatDate(to))
      : to === undefined
        ? since(formatDate(from))
        : (formatRange(from, to) ?? undefined);
  const [first] = publishers ?? [];
  const parts = [
    time && { words: time, without: { ...filter, from: undefined, to: undefined } },
    publishers && {
      words: publishersChip(first ?? strings.citation.unknownPublisher, publishers.length - 1),
      without: { ...filter, publishers: undefined },
    },
    articleIds && { words: articlesChip(articleIds.length), without: { ...filter, articleIds: undefined } },
  ];
  return parts.filter((part) => part !== undefined && part !== '');
}

import type { ArticleMetadata, MetadataSpans } from '../../domain/article.ts';
import type { Page } from '../page.ts';
import type { DayMonthOrder } from './day-month-order.ts';
import type { FoundBody } from '../find-body/find-body.ts';
import { linesOf } from './page-line.ts';
import { readAgencies } from './read-agencies.ts';
import { readAuthor } from './read-author.ts';
import { readDate } from './read-date.ts';
import { readPublisher } from './read-publisher.ts';
import { readTitle } from './read-title.ts';

/** What the other pages of a corpus teach about one of them. */
export interface CorpusKnowledge {
  /** How each publisher writes numeric dates, where its pages prove it. */
  readonly dateOrders: ReadonlyMap<string, DayMonthOrder>;
  /** Publishers that pages of the corpus prove, by their names as `asDomainName` spells them; agencies left out. */
  readonly publishers: ReadonlyMap<string, string>;
  /** What several titles have after their last separator: a site's name. */
  readonly sites: ReadonlySet<string>;
}

export const NO_KNOWLEDGE: CorpusKnowledge = { dateOrders: new Map(), publishers: new Map(), sites: new Set() };

/** What a page says about itself, with where each value stands in its text; unknown is null, never a guess. */
export function readMetadata(
  page: Page,
  found: FoundBody,
  fileName: string,
  knowledge: CorpusKnowledge = NO_KNOWLEDGE,
): { metadata: ArticleMetadata; spans: MetadataSpans } {
  const lines = linesOf(page, found);
  const { publisher, span: publisherSpan } = readPublisher(page, lines, knowledge.publishers);
  const { span: titleSpan, ...title } = readTitle(page, found, lines, publisher, knowledge.sites, fileName);
  const named = readAuthor(page, found, lines);
  // A paper on the line of a byline wrote nothing: nobody is named.
  const { author, span: authorSpan } = named.author === publisher ? { author: null } : named;
  const { span: dateSpan, ...date } = readDate(page, lines, knowledge.dateOrders.get(publisher ?? '') ?? null);
  const agenciesSpan = readAgencies(page, lines);
  const url = page.declared?.url;
  return {
    metadata: {
      ...title,
      publisher,
      author,
      ...date,
      agencies: agenciesSpan !== null,
      url: url !== undefined && URL.canParse(url) && /^https?:/i.test(url) ? url : null,
    },
    spans: {
      ...(titleSpan && { title: titleSpan }),
      ...(publisherSpan && { publisher: publisherSpan }),
      ...(authorSpan && { author: authorSpan }),
      ...(dateSpan && { publishedAt: dateSpan }),
      ...(agenciesSpan && { agencies: agenciesSpan }),
    },
  };
}

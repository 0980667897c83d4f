import { collapsed } from '../domain/span.ts';
import { furnitureLines, type ReadPage } from './furniture-lines.ts';
import { isAgency } from './metadata/agency-names.ts';
import { asDomainName } from './metadata/domain-brand.ts';
import { provenOrder, type DayMonthOrder } from './metadata/day-month-order.ts';
import { lineDates } from './metadata/date-line.ts';
import type { CorpusKnowledge } from './metadata/read-metadata.ts';
import { splitTitle } from './metadata/site-suffix.ts';
import type { Page } from './page.ts';

/** What the pages of a corpus teach about each other. */
export interface Lesson {
  readonly knowledge: CorpusKnowledge;
  /** Lines (lower case, white space collapsed) that the pages of one known publisher share and that are no story. */
  readonly furniture: ReadonlyMap<string, ReadonlySet<string>>;
}

const MIN_TITLES = 3;
const MAX_LINE = 200;

/** Learns from all pages together: a publisher's furniture and order of day and month, and the sites that titles end with. */
export function learnFromArticles(pages: readonly ReadPage[]): Lesson {
  const byPublisher = new Map<string, ReadPage[]>();
  for (const each of pages) {
    const { publisher } = each.article;
    if (publisher !== null) byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), each]);
  }
  const dateOrders = new Map<string, DayMonthOrder>();
  for (const [publisher, own] of byPublisher) {
    const order = provenOrder(own.flatMap(({ page }) => pageDates(page)));
    if (order) dateOrders.set(publisher, order);
  }
  const known = [...byPublisher.keys()].filter((name) => !isAgency(name));
  // Of one name in capitals and in small letters the latter is its spelling.
  const names = [...known.filter(isInCapitals), ...known.filter((name) => !isInCapitals(name))];
  const publishers = new Map(names.map((name) => [asDomainName(name), name]));
  return { knowledge: { dateOrders, publishers, sites: repeatedSites(pages) }, furniture: furnitureLines(pages) };
}

function isInCapitals(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}

function pageDates(page: Page) {
  return page.blocks
    .filter(({ start, end }) => end - start <= MAX_LINE)
    .flatMap(({ start, end }) => lineDates(collapsed(page.text.slice(start, end))).map(({ date }) => date));
}

function repeatedSites(pages: readonly ReadPage[]): ReadonlySet<string> {
  const headlines = new Map<string, Set<string>>();
  for (const { page } of pages) {
    const split = splitTitle(collapsed(page.declared?.title ?? ''));
    if (split) headlines.set(split.site, (headlines.get(split.site) ?? new Set()).add(split.headline));
  }
  return new Set([...headlines].filter(([, different]) => different.size >= MIN_TITLES).map(([site]) => site));
}

import type { ArticleMetadata } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { FRONT_MATTER_KEYS } from '../front-matter.ts';
import type { Page } from '../page.ts';
import { readDateline } from './dateline.ts';
import { lineDates, type LineDate } from './date-line.ts';
import { datesOfLines, dayMonthOrder, inOrder, type DayMonthOrder } from './day-month-order.ts';
import { declaredDate } from './declared-date.ts';
import { frontMatterValue } from './front-matter-value.ts';
import type { PageLine } from './page-line.ts';
import { writtenDates, type CalendarDate, type WrittenDate } from './written-date.ts';

/** A publication date and where it was read. */
export type FoundDate = Pick<ArticleMetadata, 'publishedAt' | 'publishedPrecision' | 'dateSource'> & {
  readonly span?: Span;
};

const UNKNOWN: FoundDate = { publishedAt: null, publishedPrecision: null, dateSource: null };
const KINDS: readonly LineDate['kind'][] = ['published', 'bare', 'prefix', 'updated'];
/** Lines between a page's date and its first paragraph: byline, share buttons, a picture and its caption. */
const NEAR = 15;
const FAR = 25;
const OTHER_PEOPLES_LINES =
  /^(?:\d+ )?(?:comments?|responses?|replies|related|also read|read (?:more|next|also)|more (?:from|on|stories|news)|trending|latest|most (?:read|popular|viewed)|recommended|you (?:may|might) (?:also )?like|recent (?:posts|articles|news))\b/i;

/**
 * The day a page was first published: what it declares (front matter, HTML head), else a date line, else a dateline that
 * names its year. Of several date lines "Published" goes before a bare date, that before a scraper's prefix, that before
 * "Updated". Never a date in the prose, never a copyright year, never what other pages' teasers or comments bear.
 */
export function readDate(page: Page, lines: readonly PageLine[], publisherOrder: DayMonthOrder | null): FoundDate {
  const declared = readDeclared(page);
  if (declared) return declared;
  const furniture = lines.filter((line) => line.zone !== 'prose' && line.text !== '');
  const evidence = datesOfLines(furniture.map((line) => line.text));
  const found = firstByKind(datedLines(furniture));
  if (found) {
    const { line, date } = found;
    return known(inOrder(date, dayMonthOrder(date, line.text, evidence, publisherOrder)), 'date-line', line);
  }
  return readDatelineDate(page, lines, evidence, publisherOrder);
}

function readDeclared(page: Page): FoundDate | null {
  if (page.declared?.published === undefined) return null;
  const span = frontMatterValue(page, FRONT_MATTER_KEYS.published);
  // The text is nearer to the page than the parsed value: YAML turns local times into UTC, another day.
  const written = span ? declaredDate(page.text.slice(span.start, span.end)) : null;
  const date = written ?? declaredDate(page.declared.published);
  return date ? known(date, page.declared.source, span ?? undefined) : null;
}

interface DatedLine extends LineDate {
  readonly line: PageLine;
}

function datedLines(furniture: readonly PageLine[]): DatedLine[] {
  const end = furniture.findIndex((line) => line.zone === 'tail' && OTHER_PEOPLES_LINES.test(line.text));
  return furniture.slice(0, end < 0 ? undefined : end).flatMap((line) => {
    const dates = lineDates(line.text).map((date) => ({ ...date, line }));
    return line.zone === 'head' ? dates : dates.filter(({ kind }) => kind === 'published' || kind === 'updated');
  });
}

/** Near the story before far from it, then by kind, then the nearest: teasers above a story bear dates too. */
function firstByKind(dates: readonly DatedLine[]): DatedLine | undefined {
  const rank = ({ kind, line }: DatedLine): number =>
    (line.zone === 'head' ? 0 : 1e9) + (line.distance <= NEAR ? 0 : 1e8) + KINDS.indexOf(kind) * 1e6 + line.distance;
  const usable = dates.filter(({ kind, line }) => kind !== 'bare' || line.distance <= FAR);
  return usable.toSorted((a, b) => rank(a) - rank(b))[0];
}

function readDatelineDate(
  page: Page,
  lines: readonly PageLine[],
  evidence: readonly WrittenDate[],
  publisherOrder: DayMonthOrder | null,
): FoundDate {
  for (const line of lines.filter(({ zone }) => zone === 'prose').slice(0, 3)) {
    const dateline = readDateline(page.text.slice(line.start, line.end));
    if (!dateline?.date) continue;
    const head = page.text.slice(line.start, line.start + dateline.length);
    const order = dayMonthOrder(dateline.date, head, [...evidence, ...writtenDates(head)], publisherOrder);
    const span = { start: line.start, end: line.start + head.trimEnd().length };
    return known(inOrder(dateline.date, order), 'dateline', span);
  }
  return UNKNOWN;
}

function known(date: CalendarDate, dateSource: NonNullable<FoundDate['dateSource']>, span?: Span): FoundDate {
  const where = span ? { span: { start: span.start, end: span.end } } : {};
  return { publishedAt: date.value, publishedPrecision: date.precision, dateSource, ...where };
}

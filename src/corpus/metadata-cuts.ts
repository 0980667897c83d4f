import type { ArticleMetadata, BodySpan, DroppedSpan, DropReason, MetadataSpans } from '../domain/article.ts';
import { collapsed, type Span } from '../domain/span.ts';
import { bioSubject } from './metadata/bio.ts';
import { readDateline } from './metadata/dateline.ts';
import { splitTitle } from './metadata/site-suffix.ts';
import type { FoundBody } from './find-body/find-body.ts';
import type { Block, Page } from './page.ts';

const REASONS: Readonly<Record<keyof MetadataSpans, DropReason>> = {
  title: 'headline',
  publisher: 'byline',
  author: 'byline',
  publishedAt: 'date-line',
  agencies: 'agency-note',
};
const MAX_LINE = 300;
const MAX_BIO = 900;
const DATELINE_PARAGRAPHS = 3;

/**
 * What a page's metadata takes out of its body, sorted and disjoint: the short line that a value was read from (of a
 * longer one only the value), every line that repeats the headline, the datelines of the first paragraphs, a
 * biography of the author at the edge.
 */
export function metadataCuts(
  page: Page,
  found: FoundBody,
  read: { metadata: ArticleMetadata; spans: MetadataSpans },
): DroppedSpan[] {
  // A page of one line is story: what it says of publisher or author stands within it.
  if (page.blocks.length === 1) return datelines(page, found.body);
  const cuts: DroppedSpan[] = [
    ...datelines(page, found.body),
    ...headlines(page, found, read.metadata),
    ...biographies(page, found.body, read.metadata),
  ];
  for (const [field, span] of Object.entries(read.spans) as [keyof MetadataSpans, Span][]) {
    const inBody = found.body.some((part) => part.start < span.end && span.start < part.end);
    const block = page.blocks.find((each) => each.start <= span.start && span.end <= each.end);
    const whole = block && block.end - block.start <= MAX_LINE && (field !== 'agencies' || isMostOf(span, block));
    const isDateline = cuts.some((cut) => cut.start <= span.start && span.end <= cut.end);
    if (isDateline || (!inBody && (!whole || hasOwnReason(found, span)))) continue;
    cuts.push({ start: (whole ? block : span).start, end: (whole ? block : span).end, reason: REASONS[field] });
  }
  return disjoint(cuts);
}

const OWN_REASONS: ReadonlySet<DropReason> = new Set([
  'bio',
  'footer',
  'front-matter',
  'byline',
  'date-line',
  'agency-note',
  'headline',
  'repeated',
]);

/** A copyright line that names the publisher is a footer, not a byline. */
function hasOwnReason(found: FoundBody, span: Span): boolean {
  const dropped = found.dropped.find((each) => each.start <= span.start && span.end <= each.end);
  return dropped !== undefined && OWN_REASONS.has(dropped.reason);
}

function datelines(page: Page, body: readonly BodySpan[]): DroppedSpan[] {
  return body
    .filter((span) => span.kind === 'paragraph')
    .slice(0, DATELINE_PARAGRAPHS)
    .flatMap((span) => {
      const length = readDateline(page.text.slice(span.start, span.end))?.length;
      return length === undefined
        ? []
        : [{ start: span.start, end: span.start + length, reason: 'date-line' as const }];
    });
}

/** A page of nothing but its headline keeps it as body. */
function headlines(page: Page, found: FoundBody, { title, titleSource }: ArticleMetadata): DroppedSpan[] {
  if (titleSource === 'first-sentence') return [];
  const wanted = plain(title);
  const repeats = (block: Block): boolean => {
    if (block.end - block.start > MAX_LINE) return false;
    const line = collapsed(page.text.slice(block.start, block.end));
    return plain(line) === wanted || plain(splitTitle(line)?.headline ?? '') === wanted;
  };
  const lines = page.blocks.filter(repeats);
  const left = found.body.some((span) => !lines.some((line) => line.start <= span.start && span.end <= line.end));
  return left ? lines.map(({ start, end }) => ({ start, end, reason: 'headline' })) : [];
}

/** The biography of the article's own author at the edge of its body; amid a story it may be one. */
function biographies(page: Page, body: readonly BodySpan[], { author }: ArticleMetadata): DroppedSpan[] {
  if (author === null || body.length < 2) return [];
  return [body[0], body.at(-1)].flatMap((span) => {
    const subject =
      span && bioSubject(collapsed(page.text.slice(span.start, Math.min(span.end, span.start + MAX_BIO))));
    return span && subject && author.includes(subject)
      ? [{ start: span.start, end: span.end, reason: 'bio' as const }]
      : [];
  });
}

function isMostOf(span: Span, block: Span): boolean {
  return span.end - span.start > (block.end - block.start) * 0.8;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function disjoint(cuts: readonly DroppedSpan[]): DroppedSpan[] {
  const sorted: DroppedSpan[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(cut.start, sorted.at(-1)?.end ?? 0);
    if (start < cut.end) sorted.push({ ...cut, start });
  }
  return sorted;
}

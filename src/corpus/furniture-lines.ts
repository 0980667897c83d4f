import type { Article } from '../domain/article.ts';
import { collapsed, sliceOf } from '../domain/span.ts';
import { findCopies } from './find-copies.ts';
import { bioSubject } from './metadata/bio.ts';
import type { Page } from './page.ts';

/** An article as first read, with its page. */
export interface ReadPage {
  readonly article: Article;
  readonly page: Page;
}

const MIN_PAGES = 3;
const MIN_SHARE = 0.5;
const MAX_LINE = 1000;
/** What only stories have: speech, attribution, figures. */
const STORY = /["“”]|\b(?:said|says|told|according to|announced|reported|confirmed|denied|warned)\b|\d{2}/i;

/**
 * Lines that at least three pages of one publisher, and half of them, share: furniture. Copies count as one page. A
 * sentence of the body is furniture only at the edge of all its pages and without the marks of a story: background that
 * several reports of one event repeat is a copy, not furniture. Keys are lower-case with white space collapsed.
 */
export function furnitureLines(pages: readonly ReadPage[]): Set<string> {
  if (pages.length < MIN_PAGES) return new Set();
  const anywhere = sharedBy(pages, MIN_PAGES);
  const distinct = withoutCopies(pages, anywhere);
  const shared = sharedBy(distinct, Math.max(MIN_PAGES, distinct.length * MIN_SHARE));
  for (const page of distinct) for (const key of storyLines(page, shared)) shared.delete(key);
  return shared;
}

function sharedBy(pages: readonly ReadPage[], least: number): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of keysOf(page)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/** One page of each story, by what of it other pages do not share: much furniture under short stories makes no copies. */
function withoutCopies(pages: readonly ReadPage[], shared: ReadonlySet<string>): ReadPage[] {
  const rests = pages.map(({ article }) => ({
    id: article.id,
    text: article.text,
    body: article.body.filter((span) => !shared.has(keyOf(sliceOf(article.text, span)))),
  }));
  const copies = new Set(findCopies(rests).groups.flatMap((group) => group.slice(1)));
  return pages.filter(({ article }, at) => !copies.has(article.id) && rests[at]?.body.length !== 0);
}

function keysOf(page: ReadPage): Set<string> {
  return new Set(lines(page).map(({ key }) => key));
}

function lines({ page }: ReadPage): { start: number; line: string; key: string }[] {
  return page.blocks
    .filter(({ start, end }) => end - start <= MAX_LINE)
    .map(({ start, end }) => ({ start, line: collapsed(page.text.slice(start, end)) }))
    .map(({ start, line }) => ({ start, line, key: keyOf(line) }));
}

/** Shared lines that this page shows to be story: in its body, and amid it or with the marks of a story. */
function storyLines(read: ReadPage, shared: ReadonlySet<string>): string[] {
  const { body, text } = read.article;
  const inBody = lines(read).filter(({ start }) => body.some((span) => span.start <= start && start < span.end));
  const own = body.filter((span) => !shared.has(keyOf(sliceOf(text, span))));
  const [first, last] = [own[0]?.start ?? Infinity, own.at(-1)?.end ?? -Infinity];
  return inBody
    .filter(({ start, line, key }) => shared.has(key) && ((start > first && start < last) || isStory(line)))
    .map(({ key }) => key);
}

function isStory(line: string): boolean {
  return STORY.test(line) && bioSubject(line) === null;
}

function keyOf(line: string): string {
  return collapsed(line).toLowerCase();
}

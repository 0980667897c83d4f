import { collapsed } from '../../domain/span.ts';
import type { Page } from '../page.ts';
import { writtenDates } from './written-date.ts';

const SEPARATOR = /\s(?:[|·•–—-]|::|»|\/\/)\s|\s?\|\s?/g;

/** A declared title as headline and site, at its last separator; null where it has none. */
export function splitTitle(title: string): { headline: string; site: string } | null {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (!last || last.index === 0) return null;
  const site = title.slice(last.index + last[0].length).trim();
  return site === '' ? null : { headline: title.slice(0, last.index).trim(), site };
}

/** The site that a page's declared title names after the headline that also stands on the page as a heading; else null. */
export function titleSuffix(page: Page): string | null {
  const split = page.declared?.title === undefined ? null : splitTitle(collapsed(page.declared.title));
  if (!split || split.site.split(' ').length > 6 || !/\p{Lu}/u.test(split.site)) return null;
  const wanted = split.headline.toLowerCase();
  const onPage = page.blocks.some(
    (block) =>
      block.role === 'heading' &&
      block.end - block.start < 400 &&
      collapsed(page.text.slice(block.start, block.end)).toLowerCase() === wanted,
  );
  return onPage ? split.site : null;
}

/** The declared title without the site's name before or after the headline: where it is the publisher's or one of `sites`. */
export function withoutSite(title: string, publisher: string | null, sites: ReadonlySet<string>): string {
  const isSite = (part: string): boolean => sites.has(part) || plain(part) === plain(publisher ?? '') || isDate(part);
  const split = splitTitle(title);
  if (split && isSite(split.site)) return withoutSite(split.headline, publisher, sites);
  const first = new RegExp(SEPARATOR.source).exec(title);
  const lead = first ? title.slice(0, first.index).trim() : '';
  return first && lead !== '' && isSite(lead) ? title.slice(first.index + first[0].length).trim() : title;
}

function isDate(part: string): boolean {
  const [date] = part.length <= 40 ? writtenDates(part) : [];
  return date?.start === 0 && date.end === part.length;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/\.(?:com|org|net|co\.uk|in)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

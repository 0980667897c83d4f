import type { DeclaredMetadata } from '../page.ts';
import { collapsed } from '../../domain/span.ts';
import type { DomDocument } from './dom.ts';
import { readArticleJsonLd } from './json-ld.ts';

const TITLE = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'];
const PUBLISHER = ['og:site_name', 'publisher', 'dc.publisher', 'article:publisher', 'application-name'];
const AUTHOR = [
  'author',
  'article:author',
  'dc.creator',
  'byl',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
];
const PUBLISHED = (
  'article:published_time og:published_time datepublished date pubdate publish-date publishdate dc.date.issued ' +
  'dc.date dcterms.created parsely-pub-date sailthru.date originalpublicationdate'
).split(' ');

/**
 * What a page's head declares, as written: JSON-LD first, then Open Graph and the customary `meta` names,
 * then `time[pubdate]`, `[itemprop=datePublished]` and `title`. Null where it declares nothing.
 */
export function readDeclaredMetadata(document: DomDocument): DeclaredMetadata | null {
  const jsonLd = readArticleJsonLd(document);
  const metas = readMetas(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value && !isAddress(value));
  const found = {
    title: jsonLd.title ?? first(TITLE) ?? textOf(document, 'title'),
    publisher: jsonLd.publisher ?? first(PUBLISHER),
    author: jsonLd.author ?? first(AUTHOR),
    published: jsonLd.published ?? first(PUBLISHED) ?? timeOf(document),
    url: attribute(document, 'link[rel="canonical"]', 'href') ?? metas.get('og:url') ?? jsonLd.url,
  };
  const declared = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
  return Object.keys(declared).length > 0 ? { source: 'html-metadata', ...declared } : null;
}

function readMetas(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop')
    )?.toLowerCase();
    const value = collapsed(meta.getAttribute('content') ?? '');
    if (name && value && !metas.has(name)) metas.set(name, value);
  }
  return metas;
}

function timeOf(document: DomDocument): string | undefined {
  return (
    attribute(document, '[itemprop="datePublished"][datetime]', 'datetime') ??
    attribute(document, 'time[pubdate][datetime]', 'datetime') ??
    attribute(document, 'article time[datetime]', 'datetime') ??
    onlyTime(document)
  );
}

/** A lone `time` element dates the page; of several, which one does is anyone's guess. */
function onlyTime(document: DomDocument): string | undefined {
  const times = new Set(
    [...document.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime') ?? ''),
  );
  return times.size === 1 ? [...times][0] : undefined;
}

function attribute(document: DomDocument, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
}

function textOf(document: DomDocument, selector: string): string | undefined {
  return collapsed(document.querySelector(selector)?.textContent ?? '') || undefined;
}

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value);
}

import { parseFeed } from 'feedsmith';
import { collapsed } from '../../domain/span.ts';
import { FetchFailure } from '../web/fetch-failure.ts';

/** A page that a feed names, and what it says of it, as written. */
export interface FeedItem {
  readonly url: URL;
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  readonly updated?: string;
}

interface RawItem {
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

/** The pages that a feed names (RSS, Atom, RDF, JSON Feed), each once, in its order. `base` is where the feed is. Throws `FetchFailure` for what is none. */
export function readFeed(text: string, base: URL): FeedItem[] {
  const items = new Map<string, FeedItem>();
  for (const { link, title, author, published, updated } of rawItems(text)) {
    if (link === undefined || !URL.canParse(link.trim(), base.href)) continue;
    const url = new URL(link.trim(), base);
    const said = {
      title: wordsOf(title),
      author: wordsOf(author),
      published: wordsOf(published),
      updated: wordsOf(updated),
    };
    const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
    if (/^https?:$/.test(url.protocol) && !items.has(url.href)) items.set(url.href, { url, ...known });
  }
  return [...items.values()];
}

function rawItems(text: string): RawItem[] {
  const { format, feed } = parse(text);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(({ link, guid, title, pubDate, authors, dc }) => ({
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title,
        author: names(dc?.creators) ?? names(authors?.map(({ name }) => name)),
        published: pubDate ?? dc?.dates?.[0],
        updated: undefined,
      }));
    case 'atom':
      return (feed.entries ?? []).map(({ links, title, published, updated, authors }) => ({
        link: links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: title?.value,
        author: names(authors?.map(({ name }) => name)),
        published,
        updated,
      }));
    case 'rdf':
      return (feed.items ?? []).map(({ link, title, dc }) => ({
        link,
        title,
        author: names(dc?.creators),
        published: dc?.dates?.[0],
        updated: undefined,
      }));
    case 'json':
      return (feed.items ?? []).map(({ url, title, date_published, date_modified, authors }) => ({
        link: url,
        title,
        author: names(authors?.map(({ name }) => name)),
        published: date_published,
        updated: date_modified,
      }));
  }
}

function parse(text: string) {
  try {
    return parseFeed(text);
  } catch (error) {
    throw new FetchFailure('failed', 'it is no feed that can be read, or only a part of one', { cause: error });
  }
}

function names(values: readonly (string | undefined)[] | undefined): string | undefined {
  return values?.filter((value) => typeof value === 'string').join(', ') || undefined;
}

/** Feeds put markup into titles. */
function wordsOf(text: string | undefined): string {
  return collapsed((text ?? '').slice(0, 2000).replace(/<\/?[a-z][^<>]{0,200}>/gi, '')).slice(0, 500);
}

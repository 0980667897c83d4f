import { parsePage } from '../../corpus/parse-page.ts';
import { decode } from '../../corpus/decode.ts';
import type { SourceNote } from '../../corpus/source-note.ts';
import type { Addition } from '../addition.ts';
import { addressOf, fileNameOf } from '../keeping/file-name.ts';
import { keepArticle } from '../keeping/keep-article.ts';
import { keptFile, type KeptFile } from '../keeping/kept-file.ts';
import { readMediaType, type MediaType } from '../web/media-type.ts';
import { FetchFailure } from '../web/fetch-failure.ts';
import type { Fetched, WebClient } from '../web/web-client.ts';
import { kindOfBody, type BodyKind } from './kind-of-body.ts';
import { readFeed, type FeedItem } from './read-feed.ts';

export interface PageContext {
  readonly corpusDir: string;
  readonly client: WebClient;
  readonly dryRun: boolean;
  /** A page of a feed that is kept already is fetched again only where the feed says that it was updated. */
  readonly newOnly: boolean;
}

/** What an address led to: a page that was kept or not, or a feed. */
export type PageOutcome = Omit<Addition, 'source'> | { readonly outcome: 'feed'; readonly items: readonly FeedItem[] };

const ENDINGS: Readonly<Partial<Record<BodyKind, string>>> = {
  html: '.html',
  text: '.txt',
  markdown: '.md',
  pdf: '.txt',
};

/**
 * Fetches a page and keeps it as it came, a PDF as its text, or reads the feed that is there. Throws `FetchFailure`, and
 * ARTICLE_REFUSED for what cannot be read.
 */
export async function addPage(item: FeedItem, context: PageContext, mayBeFeed: boolean): Promise<PageOutcome> {
  const { corpusDir, client, dryRun, newOnly } = context;
  const stem = fileNameOf(item.url);
  const kept = await keptFile(corpusDir, stem);
  if (kept && newOnly && !mayBeFeed && kept.note?.feed?.updated === item.updated) return unchanged(kept);
  const fetched = await client.get(new URL(addressOf(item.url)), conditions(kept));
  if (fetched.reply.status === 304 && kept?.note) return keepFeedsWords(item, kept, kept.note, context);
  const { body, headers } = fetched.reply;
  const mediaType = readMediaType(headers['content-type']);
  const kind = kindOfBody(mediaType, body);
  if (kind === 'feed' && mayBeFeed)
    return { outcome: 'feed', items: readFeed(decode(body, 'feed.xml', mediaType?.charset).text, fetched.url) };
  const ending = kind && ENDINGS[kind];
  if (!ending)
    throw new FetchFailure('refused', `it is ${mediaType?.type ?? 'of no type that its server names'}, no page`);
  const name = `${stem}${ending}`;
  const bytes = kind === 'pdf' ? await textOfPdf(body) : body;
  refuseUnreadable(bytes, name, mediaType);
  return keepArticle({ corpusDir, name, bytes, note: noteOn(item, fetched, mediaType), kept, dryRun });
}

/** A request that the server may answer with 304, where the file is what it sent. */
function conditions(kept: KeptFile | null): Record<string, string> {
  const { etag, lastModified } = kept?.holds === 'what-was-added' ? (kept.note ?? {}) : {};
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

/** The page is as it was, but its feed may say something new of it. */
function keepFeedsWords(item: FeedItem, kept: KeptFile, note: SourceNote, { corpusDir, dryRun }: PageContext) {
  const { sha256: _sha256, replaced: _replaced, addedAt: _addedAt, ...before } = note;
  const { url: _url, ...feed } = item;
  const now = Object.keys(feed).length > 0 ? { ...before, feed } : before;
  return keepArticle({ corpusDir, name: kept.name, bytes: kept.bytes, note: now, kept, dryRun });
}

/** A version that is longer than a page is worth is not sent back. */
function isShort(header: string | undefined): header is string {
  return header !== undefined && header.length <= 1000;
}

function unchanged(kept: KeptFile): PageOutcome {
  return { outcome: 'unchanged', file: kept.name, reason: null };
}

async function textOfPdf(body: Uint8Array): Promise<Uint8Array> {
  const { readPdf } = await import('./read-pdf.ts');
  return Buffer.from(await readPdf(body));
}

/** What no article can be read from shall not take the place of one. */
function refuseUnreadable(bytes: Uint8Array, name: string, mediaType: MediaType | null): void {
  const { text } = parsePage(bytes, name, mediaType?.charset);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new FetchFailure('refused', 'it holds no text');
}

function noteOn(item: FeedItem, { url, reply }: Fetched, mediaType: MediaType | null) {
  const { etag, 'last-modified': lastModified } = reply.headers;
  const { url: _url, ...feed } = item;
  const asked = addressOf(item.url);
  return {
    url: asked,
    ...(url.href !== asked && { finalUrl: url.href }),
    ...(mediaType?.charset && { charset: mediaType.charset }),
    ...(isShort(etag) && { etag }),
    ...(isShort(lastModified) && { lastModified }),
    ...(Object.keys(feed).length > 0 && { feed }),
  };
}

import { DatelineError } from '../errors.ts';
import type { Addition } from './addition.ts';
import { inParallel, type Job } from './in-parallel.ts';
import { addressOf } from './keeping/file-name.ts';
import { addJsonLines } from './sources/add-json-lines.ts';
import { addPage, type PageContext } from './sources/add-page.ts';
import { addPdf } from './sources/add-pdf.ts';
import type { FieldMap } from './sources/field-map.ts';
import type { FeedItem } from './sources/read-feed.ts';
import { FetchFailure } from './web/fetch-failure.ts';
import { usualLimits } from './web/limits.ts';
import { WebClient, type WebClientOptions } from './web/web-client.ts';

export interface AddSourcesOptions {
  readonly corpusDir: string;
  /** Larger pages are refused. */
  readonly maxFileBytes: number;
  readonly fields: FieldMap;
  /** Pages of one feed, the first ones, at most. Default 200. */
  readonly mostItems?: number;
  /** Fetches and reads everything, and writes nothing. */
  readonly dryRun: boolean;
  /** Pages that feeds name are left alone where they are there, unless the feed says that they were updated. */
  readonly newOnly: boolean;
  readonly signal: AbortSignal;
  /** How the web is reached; see `WebClient`. */
  readonly web?: Partial<Omit<WebClientOptions, 'signal'>>;
}

/** Hosts that are asked at one time. */
const WIDTH = 4;

/**
 * Adds articles to a corpus: from addresses of pages and feeds, files of JSON Lines, and PDFs. Yields what became of each
 * as it is known. Throws the signal's reason, and what the file system throws where the corpus cannot be written.
 */
export async function* addSources(
  sources: readonly string[],
  options: AddSourcesOptions,
): AsyncGenerator<Addition, void> {
  const { corpusDir, maxFileBytes: maxBytes, fields, dryRun, signal, web } = options;
  const pages: URL[] = [];
  for (const source of sources) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) {
      if (URL.canParse(source)) pages.push(new URL(source));
      else yield refused(source, 'it is no address');
    } else if (/\.(?:jsonl|ndjson)$/i.test(source)) {
      yield* addJsonLines(source, { corpusDir, maxBytes, fields, dryRun });
    } else if (/\.pdf$/i.test(source)) yield await addPdf(source, { corpusDir, maxBytes, dryRun });
    else
      yield refused(
        source,
        'it is no http or https address and no .jsonl or .pdf file; put .txt, .md and .html into the corpus itself',
      );
    signal.throwIfAborted();
  }
  const client = new WebClient({ limits: { ...usualLimits, maxBytes }, ...web, signal });
  const context = { ...options, client, seen: new Set<string>() };
  yield* inParallel(
    pages.flatMap((url) => jobFor({ url }, context, true)),
    WIDTH,
  );
}

interface JobContext extends PageContext {
  readonly mostItems?: number;
  readonly seen: Set<string>;
}

/** The job of adding a page, once for each address; a feed leads to further ones. */
function jobFor(item: FeedItem, context: JobContext, mayBeFeed: boolean): Job<Addition>[] {
  const source = addressOf(item.url);
  if (context.seen.has(source)) return [];
  context.seen.add(source);
  return [
    async () => {
      try {
        const outcome = await addPage(item, context, mayBeFeed);
        if (outcome.outcome !== 'feed') return { done: [{ source, ...outcome }], further: [] };
        if (outcome.items.length === 0) throw new FetchFailure('failed', 'it is a feed that names no page');
        const items = outcome.items.slice(0, context.mostItems ?? 200);
        return { done: [], further: items.flatMap((each) => jobFor(each, context, false)) };
      } catch (error) {
        if (error instanceof FetchFailure)
          return { done: [{ source, outcome: error.kind, file: null, reason: error.message }], further: [] };
        if (error instanceof DatelineError && error.code === 'ARTICLE_REFUSED')
          return { done: [refused(source, error.message)], further: [] };
        throw error;
      }
    },
  ];
}

function refused(source: string, reason: string): Addition {
  return { source, outcome: 'refused', file: null, reason };
}

import type { Span } from './span.ts';

export type DatePrecision = 'day' | 'month' | 'year';

/**
 * Where a title was read. `feed`: the page has no headline, the feed that named it gives one; `first-sentence`: nor is
 * there a feed, the first body sentence stands in, cut at 90 characters.
 */
export type TitleSource = 'front-matter' | 'html-metadata' | 'headline' | 'feed' | 'first-sentence';

/** Where a publication date was read: of the page itself, else `feed`; never the file's own timestamp, never an event in the prose. */
export type DateSource = 'front-matter' | 'html-metadata' | 'date-line' | 'dateline' | 'feed';

/** Why a part of the text is not body. */
export type DropReason =
  | 'headline'
  | 'byline'
  | 'date-line'
  | 'agency-note'
  | 'caption'
  | 'menu'
  | 'link-list'
  | 'form'
  | 'footer'
  | 'bio'
  | 'repeated'
  | 'front-matter'
  | 'markup'
  | 'boilerplate';

/** A part of the story. A subhead is body, but is never quoted alone. */
export interface BodySpan extends Span {
  readonly kind: 'paragraph' | 'subhead';
}

export interface DroppedSpan extends Span {
  readonly reason: DropReason;
}

/** What is known about an article besides its text; `null` is unknown. */
export interface ArticleMetadata {
  readonly title: string;
  readonly titleSource: TitleSource;
  readonly publisher: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as `publishedPrecision` says. */
  readonly publishedAt: string | null;
  readonly publishedPrecision: DatePrecision | null;
  readonly dateSource: DateSource | null;
  /** The article says that it was made with inputs from news agencies. */
  readonly agencies: boolean;
  readonly url: string | null;
}

/** Where in `article.text` a metadata value was read; absent where it came from outside the text (HTML head). */
export type MetadataSpans = Readonly<
  Partial<Record<'title' | 'publisher' | 'author' | 'publishedAt' | 'agencies', Span>>
>;

/** One news item. Offsets of every span count UTF-16 code units of `text`. */
export interface Article extends ArticleMetadata {
  /** Path relative to the corpus, `/` as separator, NFC. */
  readonly id: string;
  /** SHA-256 of `text` as UTF-8, hexadecimal. */
  readonly digest: string;
  readonly text: string;
  readonly metadataSpans: MetadataSpans;
  /** The story: sorted, not overlapping. */
  readonly body: readonly BodySpan[];
  /** Everything else that is not white space: sorted, not overlapping. */
  readonly dropped: readonly DroppedSpan[];
}

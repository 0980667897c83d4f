import type { Span } from '../domain/span.ts';

/** The element a block came from, reduced to what body finding needs. Text files have only `line`. */
export type BlockRole =
  'line' | 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'caption' | 'table' | 'navigation' | 'other';

/** A run of visible text between two line ends of the page, trimmed; in document order, not overlapping. */
export interface Block extends Span {
  readonly role: BlockRole;
  /** 1 to 6 for headings (HTML, Markdown); else null. */
  readonly level: number | null;
  /** Share of its characters that stand in links, 0 to 1; 0 in text files, which do not say. */
  readonly linkShare: number;
  /** HTML only: whether the reader-view algorithm kept it; null where there is no such opinion. */
  readonly kept: boolean | null;
}

/** Metadata that a page declares outside its visible text (front matter, HTML head, JSON-LD), as written. */
export interface DeclaredMetadata {
  readonly source: 'front-matter' | 'html-metadata';
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
  /** Where the declaration stands in the text (front matter); absent for an HTML head. */
  readonly span?: Span;
}

/** A file as text and blocks, before anything is decided about it. */
export interface Page {
  readonly format: 'text' | 'markdown' | 'html';
  /** Becomes `article.text`. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly declared: DeclaredMetadata | null;
}

import { trimmed } from '../../domain/span.ts';
import type { Span } from '../../domain/span.ts';
import { joinWrappedLines } from '../join-wrapped-lines.ts';
import type { Block, BlockRole } from '../page.ts';

/** What surrounds a piece of text: it decides how the piece is written and what block it makes. */
export interface LineContext {
  readonly role: BlockRole;
  readonly level: number | null;
  readonly inLink: boolean;
  readonly preformatted: boolean;
}

/** Builds a text of lines out of pieces, collapsing white space across their borders as a browser does. */
export class LineWriter {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #preformatted = new Set<Block>();
  #length = 0;
  #lineStart = 0;
  #linkLength = 0;
  #owesSpace = false;
  #context: LineContext | null = null;

  /** Appends a piece; returns where its own characters stand, or null where nothing of it shows. */
  write(raw: string, context: LineContext): Span | null {
    const visible = raw.replaceAll('\u00ad', '');
    if (context.preformatted) return this.#writeLines(visible, context);
    const words = visible.replace(/\s+/g, ' ');
    const shown = words.trim();
    if (shown === '') {
      this.#owesSpace ||= words !== '';
      return null;
    }
    this.#owesSpace ||= words.startsWith(' ');
    const span = this.#append(shown, context);
    this.#owesSpace = words.endsWith(' ');
    return span;
  }

  endLine(): void {
    this.#owesSpace = false;
    if (this.#length === this.#lineStart) return;
    const { role = 'other', level = null } = this.#context ?? {};
    const linkShare = this.#linkLength / (this.#length - this.#lineStart);
    const block: Block = { start: this.#lineStart, end: this.#length, role, level, linkShare, kept: null };
    this.#blocks.push(block);
    if (this.#context?.preformatted) this.#preformatted.add(block);
    this.#newLine();
  }

  finish(): { text: string; blocks: Block[] } {
    this.endLine();
    const text = this.#parts.join('');
    return { text, blocks: this.#joinWrapped(text) };
  }

  /** Preformatted text is the one place in a page where a paragraph may be wrapped by hand. */
  #joinWrapped(text: string): Block[] {
    const joined: Block[] = [];
    for (let from = 0, to = 0; from < this.#blocks.length; from = to) {
      const isPreformatted = (index: number): boolean => this.#preformatted.has(this.#blocks[index] as Block);
      for (to = from + 1; to < this.#blocks.length && isPreformatted(to) === isPreformatted(from);) to++;
      const run = this.#blocks.slice(from, to).map((block) => ({ ...block, ...trimmed(text, block) }));
      for (const block of isPreformatted(from) ? joinWrappedLines(text, run) : run) joined.push(block);
    }
    return joined;
  }

  #append(text: string, context: LineContext): Span {
    const isFirst = this.#length === this.#lineStart;
    if (!isFirst && this.#owesSpace) this.#push(' ');
    // A line takes the role of the first text on it; a link inside a paragraph must not make it anything else.
    if (isFirst) this.#context = context;
    const start = this.#length;
    this.#push(text);
    if (context.inLink) this.#linkLength += text.length;
    return { start, end: this.#length };
  }

  #writeLines(text: string, context: LineContext): Span | null {
    const before = this.#length;
    text.split(/\r\n|\n|\r/).forEach((line, index) => {
      if (index > 0) this.#endPreformattedLine();
      const content = line.trimEnd();
      if (content !== '') this.#append(content, context);
    });
    return this.#length > before ? { start: before, end: this.#length } : null;
  }

  /** Blank lines are kept: in preformatted text they are what separates paragraphs. */
  #endPreformattedLine(): void {
    if (this.#length === this.#lineStart) this.#newLine();
    else this.endLine();
  }

  #newLine(): void {
    this.#push('\n');
    this.#lineStart = this.#length;
    this.#linkLength = 0;
    this.#context = null;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

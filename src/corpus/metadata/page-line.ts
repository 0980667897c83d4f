import type { BodySpan } from '../../domain/article.ts';
import { collapsed, type Span } from '../../domain/span.ts';
import type { FoundBody } from '../find-body/find-body.ts';
import type { Block, Page } from '../page.ts';

/** A block of a page as a line of text, with where it stands relative to the story. */
export interface PageLine extends Span {
  readonly block: Block;
  /** White space collapsed; empty for a block too long to be anything but prose. */
  readonly text: string;
  /** `head`: not prose, before the third paragraph; `prose`: story text; `tail`: everything else. */
  readonly zone: 'head' | 'prose' | 'tail';
  /** How many lines it is away from the first paragraph: menus are far, bylines near. */
  readonly distance: number;
}

/** Longer lines are never headline, byline, date line or note; the patterns that read lines never see them. */
const MAX_LINE = 300;
const PROSE_LENGTH = 80;
/** A standfirst and a first paragraph may stand before the byline. */
const HEAD_PARAGRAPHS = 2;

/** The blocks of a page as lines, in order. A short or unpunctuated line counts as prose only in the body's later part. */
export function linesOf(page: Page, found: FoundBody): PageLine[] {
  const lines: Omit<PageLine, 'distance'>[] = [];
  let paragraphs = 0;
  let next = 0;
  for (const block of page.blocks) {
    while (next < found.body.length && (found.body[next] as BodySpan).end <= block.start) next++;
    const span = found.body[next];
    const inBody = span !== undefined && span.start < block.end;
    const short = block.end - block.start <= MAX_LINE;
    const text = short ? collapsed(page.text.slice(block.start, block.end)) : '';
    const prose = inBody && (!short || (text.length >= PROSE_LENGTH && /[.!?]["”’)]*$/.test(text)));
    const isHead = !prose && paragraphs <= HEAD_PARAGRAPHS && next < Math.max(1, found.body.length);
    if (prose) paragraphs++;
    lines.push({ start: block.start, end: block.end, block, text, zone: isHead ? 'head' : inBody ? 'prose' : 'tail' });
  }
  const first = Math.max(
    0,
    lines.findIndex(({ zone }) => zone === 'prose'),
  );
  return lines.map((line, at) => ({ ...line, distance: Math.abs(at - first) }));
}

/** Where `part` stands in the text of the page within `line`; the whole line where white space keeps it from being found. */
export function spanOfPart(page: Page, line: Span, part: string): Span {
  const at = page.text.slice(line.start, line.end).indexOf(part);
  return at < 0 ? { start: line.start, end: line.end } : { start: line.start + at, end: line.start + at + part.length };
}

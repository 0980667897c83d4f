import { trimmed } from '../domain/span.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import type { Block, Page } from './page.ts';

/** Reads plain text: one block a line, or a paragraph where the file is wrapped at a column. */
export function readTextPage(text: string): Page {
  return { format: 'text', text, blocks: joinWrappedLines(text, lineBlocks(text)), declared: null };
}

function lineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split(/(?<=[\n\r\u2028\u2029\v\f])/)) {
    const span = trimmed(text, { start, end: start + line.length });
    if (span.end > span.start) blocks.push({ ...span, role: 'line', level: null, linkShare: 0, kept: null });
    start += line.length;
  }
  return blocks;
}

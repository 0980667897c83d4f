import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../domain/span.ts';
import { trimmed } from '../domain/span.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Block, BlockRole, Page } from './page.ts';
import { readTextPage } from './text-page.ts';

/**
 * Reads Markdown: one block a heading, paragraph, list item or code block, without the marks around it. The text stays
 * the whole file; front matter becomes declared metadata.
 */
export function readMarkdownPage(text: string): Page {
  const declared = readFrontMatter(text);
  const span = declared?.span ?? { start: 0, end: 0 };
  // Blanked, not cut: the offsets of what follows must stay those of the file.
  const story = text.slice(0, span.end).replace(/[^\n\r]/g, ' ') + text.slice(span.end);
  const blocks = isParsable(story) ? readBlocks(fromMarkdown(story), text) : readTextPage(story).blocks;
  return { format: 'markdown', text, blocks, declared };
}

/** More marks than any paragraph that a person wrote; the parser's time grows with their square. */
const MOST_MARKS = 1500;

/** Lists and quotations that nest deeper than any that a person wrote; these too cost the square. */
const DEEP = /(?:^|\n)[ \t]{0,3}(?:(?:[-*+>]|\d{1,9}[.)]) ){30}/;

/** Whether parsing takes a time in proportion to the text; a file made to hang the parser is read line by line. */
function isParsable(text: string): boolean {
  const paragraphs = text.split(/\n[ \t]*\r?\n/);
  return !DEEP.test(text) && paragraphs.every((each) => (each.match(/[*_[\]`<>!\\]/g)?.length ?? 0) <= MOST_MARKS);
}

function readBlocks(root: Root, text: string): Block[] {
  const blocks: Block[] = [];
  const pending: { node: Nodes; role: BlockRole }[] = [{ node: root, role: 'paragraph' }];
  for (let each = pending.pop(); each; each = pending.pop()) {
    const { node, role } = each;
    if (node.type === 'heading') add(node, 'heading', node.depth);
    else if (node.type === 'paragraph') add(node, role, null);
    else if (node.type === 'code') blocks.push(blockOf(node, 'other'));
    else if ('children' in node) {
      const inner = node.type === 'listItem' ? 'list-item' : node.type === 'blockquote' ? 'quotation' : role;
      for (const child of node.children.toReversed()) pending.push({ node: child, role: inner });
    }
  }
  return blocks;

  function add(node: Nodes & { children: Nodes[] }, role: BlockRole, level: number | null): void {
    const [first, last] = [node.children[0], node.children.at(-1)];
    // A picture on its own is markup, not text.
    if (!first || !last || node.children.every(isPicture)) return;
    const span = trimmed(text, { start: offsetsOf(first).start, end: offsetsOf(last).end });
    const links = linkLength(node);
    blocks.push({ ...span, role, level, linkShare: links / Math.max(1, span.end - span.start), kept: null });
  }
}

function blockOf(node: Nodes, role: BlockRole): Block {
  return { ...offsetsOf(node), role, level: null, linkShare: 0, kept: null };
}

function offsetsOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function isPicture(node: Nodes): boolean {
  return (
    node.type === 'image' ||
    node.type === 'imageReference' ||
    node.type === 'html' ||
    node.type === 'break' ||
    (node.type === 'text' && node.value.trim() === '') ||
    (node.type === 'link' && node.children.length > 0 && node.children.every(isPicture))
  );
}

function linkLength(node: Nodes & { children: Nodes[] }): number {
  let length = 0;
  for (const child of node.children) {
    const span = offsetsOf(child);
    if (child.type === 'link' || child.type === 'linkReference') length += span.end - span.start;
  }
  return length;
}

import { DatelineError } from '../errors.ts';
import { openDocument } from './html/dom.ts';
import type { DomDocument, DomNode } from './html/dom.ts';
import { readDeclaredMetadata } from './html/declared-metadata.ts';
import { keptByReaderView } from './html/reader-view.ts';
import { readVisibleText } from './html/visible-text.ts';
import type { VisibleText } from './html/visible-text.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import type { Block, Page } from './page.ts';

/** Readability recurses in places; no page that a person wrote nests deeper (browsers stop at 512). */
const READER_VIEW_DEPTH = 500;
/** And none has more nodes; its time grows with the square of the nodes that stand side by side. */
const READER_VIEW_NODES = 20_000;
/** Above this, building the tree takes longer than any page is worth: parsing is quadratic in the depth. */
const MAX_DEPTH = 20_000;

/** Reads a web page: its visible text in blocks, the reader view's opinion of each, what its head declares. Throws ARTICLE_REFUSED for absurd nesting. */
export function readHtmlPage(html: string, fileName: string): Page {
  if (unclosedTags(html) > MAX_DEPTH) {
    throw new DatelineError(
      'ARTICLE_REFUSED',
      `${fileName} is refused: its elements nest more than ${MAX_DEPTH} deep.`,
    );
  }
  const document = openDocument(html);
  const visible = readVisibleText(document.body);
  const declared = readDeclaredMetadata(document);
  const kept = isReadable(document) ? keptByReaderView(document, visible.pieces) : null;
  const blocks = kept ? withOpinion(visible, kept) : visible.blocks;
  return { format: 'html', text: visible.text, blocks: joinWrappedLines(visible.text, blocks), declared };
}

/** A block is kept where most of its characters are. */
function withOpinion(visible: VisibleText, kept: readonly boolean[]): Block[] {
  let next = 0;
  return visible.blocks.map((block) => {
    let keptLength = 0;
    let length = 0;
    for (let piece = visible.pieces[next]; piece && piece.start < block.end; piece = visible.pieces[next]) {
      length += piece.end - piece.start;
      if (kept[next]) keptLength += piece.end - piece.start;
      // A piece of preformatted text spans several blocks: the next block needs it too.
      if (piece.end > block.end) break;
      next++;
    }
    return { ...block, kept: keptLength * 2 > length };
  });
}

/** An upper estimate of the nesting depth by tags alone, in linear time. */
function unclosedTags(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash] of html.matchAll(
    /<(\/?)(?:div|span|b|i|em|strong|font|a|table|tr|td|section|ul|ol|blockquote|center|article)\b/gi,
  )) {
    depth = Math.max(0, depth + (slash ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Whether the reader view can be asked about this page without fear for stack and time. */
function isReadable(document: DomDocument): boolean {
  const pending: { node: DomNode; depth: number }[] = [{ node: document.body, depth: 1 }];
  let nodes = 0;
  for (let each = pending.pop(); each; each = pending.pop()) {
    if (++nodes > READER_VIEW_NODES || each.depth > READER_VIEW_DEPTH) return false;
    for (let child = each.node.firstChild; child; child = child.nextSibling) {
      pending.push({ node: child, depth: each.depth + 1 });
    }
  }
  return true;
}

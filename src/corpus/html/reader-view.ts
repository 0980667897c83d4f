import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement, DomNode } from './dom.ts';
import { isText } from './dom.ts';
import type { TextPiece } from './visible-text.ts';

const STAMP = 'data-dateline-';

/**
 * Which pieces Readability (Mozilla's reader view) keeps, as one flag a piece; null where it finds no article.
 * It moves, renames and re-parses elements, so every parent of text is stamped with an attribute of its own
 * (renaming and merging copy attributes, no rule of it reads them) and what survives is matched by stamp and text.
 * Changes the document.
 */
export function keptByReaderView(document: DomDocument, pieces: readonly TextPiece[]): boolean[] | null {
  const stamps = stampParents(pieces);
  const survivors = readerView(document);
  if (!survivors) return null;

  const originals = new Map<number, Original>();
  pieces.forEach((piece, index) => {
    const stamp = stamps.get(piece.parent) as number;
    const original = originals.get(stamp) ?? { text: '', ends: [], read: 0, next: 0 };
    original.text += wordsOf(piece.node);
    original.ends.push({ piece: index, end: original.text.length });
    originals.set(stamp, original);
  });
  const kept = pieces.map(() => false);
  for (const node of textNodes(survivors)) {
    const words = wordsOf(node);
    const original = originals.get(nearestStamp(node, survivors));
    if (words !== '' && original) claim(original, words, kept);
  }
  return kept;
}

interface Original {
  /** The words of all pieces of one element, without white space. */
  text: string;
  readonly ends: { piece: number; end: number }[];
  /** How far survivors have claimed the text, and the first piece that reaches beyond it. */
  read: number;
  next: number;
}

/** How much text a survivor may have lost before it; bounds the search on hostile pages. */
const MOST_LOST = 5000;

/** Marks the pieces of an element that a surviving text covers; one survivor may be several pieces run together. */
function claim(original: Original, words: string, kept: boolean[]): void {
  const ahead = original.text.slice(original.read, original.read + words.length + MOST_LOST).indexOf(words);
  if (ahead < 0) return;
  const from = original.read + ahead;
  original.read = from + words.length;
  for (let end = original.ends[original.next]; end; end = original.ends[original.next]) {
    const start = original.ends[original.next - 1]?.end ?? 0;
    const shared = Math.min(end.end, original.read) - Math.max(start, from);
    if (shared > 0 && shared * 2 >= end.end - start) kept[end.piece] = true;
    if (end.end > original.read) return;
    original.next++;
  }
}

function stampParents(pieces: readonly TextPiece[]): Map<DomElement, number> {
  const stamps = new Map<DomElement, number>();
  for (const { parent } of pieces) {
    if (stamps.has(parent)) continue;
    stamps.set(parent, stamps.size);
    parent.setAttribute(`${STAMP}${stamps.get(parent)}`, '');
  }
  return stamps;
}

/** The stamp of the nearest stamped ancestor; where Readability merged several elements into one, the innermost's. */
function nearestStamp(node: DomNode, root: DomElement): number {
  for (let element = node.parentNode; element; element = element === root ? null : element.parentNode) {
    const stamps = element.getAttributeNames().filter((name) => name.startsWith(STAMP));
    if (stamps.length > 0) return Math.max(...stamps.map((name) => Number(name.slice(STAMP.length))));
  }
  return -1;
}

function readerView(document: DomDocument): DomElement | null {
  const reader = new Readability<unknown>(document as never, { serializer: (node: unknown) => node });
  return (reader.parse()?.content as DomElement | undefined) ?? null;
}

function* textNodes(root: DomElement): Generator<DomNode> {
  const pending: DomNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isText(node)) yield node;
    else for (const child of [...node.childNodes].toReversed()) pending.push(child);
  }
}

function wordsOf(node: DomNode): string {
  return (node.nodeValue ?? '').replace(/\s+/g, '');
}

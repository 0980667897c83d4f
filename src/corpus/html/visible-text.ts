import type { Block, BlockRole } from '../page.ts';
import type { Span } from '../../domain/span.ts';
import { isBlockElement, roleOf } from './block-elements.ts';
import { isElement, isText } from './dom.ts';
import type { DomElement, DomNode } from './dom.ts';
import { isHidden } from './hidden-element.ts';
import { LineWriter } from './line-writer.ts';

/** A text node and where its visible characters stand in the text. */
export interface TextPiece extends Span {
  readonly node: DomNode;
  readonly parent: DomElement;
}

/** A page's visible text with the pieces it was made from, both in document order. */
export interface VisibleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pieces: readonly TextPiece[];
}

interface Context {
  readonly element: DomElement;
  readonly role: BlockRole;
  readonly level: number | null;
  readonly inLink: boolean;
  readonly preformatted: boolean;
}

/** Roles that an element inside does not change: a paragraph in a menu is still menu. */
const LASTING: ReadonlySet<BlockRole> = new Set(['navigation', 'caption', 'heading']);

/**
 * The text a browser would show: text nodes in document order without hidden elements, white space collapsed
 * outside `pre`, soft hyphens gone, block elements, table cells and `br` ending a line. Iterative: depth is no limit.
 */
export function readVisibleText(root: DomElement): VisibleText {
  const writer = new LineWriter();
  const pieces: TextPiece[] = [];
  const open: Context[] = [];
  let node: DomNode | null = root;
  while (node) {
    const context = open.at(-1);
    if (isText(node) && context) {
      const written = writer.write(node.nodeValue ?? '', context);
      if (written) pieces.push({ ...written, node, parent: context.element });
    }
    let next: DomNode | null = null;
    if (isElement(node) && !isHidden(node)) {
      if (isBlockElement(node) || node.localName === 'br') writer.endLine();
      open.push(contextOf(node, context));
      next = node.firstChild;
      if (!next) leave();
    }
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (!next) {
        node = node.parentNode;
        leave();
      }
    }
    node = next;
  }
  return { ...writer.finish(), pieces };

  function leave(): void {
    const left = open.pop();
    if (left && isBlockElement(left.element)) writer.endLine();
  }
}

function contextOf(element: DomElement, outer: Context | undefined): Context {
  const own = roleOf(element);
  const outerRole = outer?.role ?? 'other';
  const keepsOuter =
    !own ||
    (LASTING.has(outerRole) && own.role !== 'heading') ||
    (own.role === 'paragraph' && (outerRole === 'quotation' || outerRole === 'list-item'));
  return {
    element,
    role: keepsOuter ? outerRole : own.role,
    level: keepsOuter ? (outer?.level ?? null) : own.level,
    inLink: outer?.inLink === true || (element.localName === 'a' && element.hasAttribute('href')),
    preformatted: outer?.preformatted === true || element.localName === 'pre' || element.localName === 'textarea',
  };
}

import { parseHTML } from 'linkedom';

/** The part of a DOM node that reading a page needs; linkedom's own types ask for the browser's library. */
export interface DomNode {
  /** 1 element, 3 text, 8 comment. */
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly childNodes: Iterable<DomNode>;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  getAttributeNames(): string[];
  appendChild(child: DomNode): void;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  readonly head: DomElement;
  readonly body: DomElement;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3;
}

const HEAD_ONLY = new Set(['title', 'meta', 'link', 'base']);

/**
 * Parses a page, however malformed, into `html > head + body`: linkedom builds the tree as the tags stand,
 * so fragments, a body inside the head or text after `</html>` are put in their place here.
 */
export function openDocument(html: string): DomDocument {
  const document = parse(html || '<html></html>');
  if (isWellFormed(document)) return document;

  const whole = parse('<!doctype html><html><head></head><body></body></html>');
  const lang = document.querySelector('html')?.getAttribute('lang');
  if (lang) whole.documentElement?.setAttribute('lang', lang);
  const pending: DomNode[] = [...document.childNodes].toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isElement(node) && ['html', 'head', 'body'].includes(node.localName)) {
      for (const child of [...node.childNodes].toReversed()) pending.push(child);
    } else if (isElement(node) && HEAD_ONLY.has(node.localName)) {
      whole.head.appendChild(node);
    } else if (isElement(node) || isText(node)) {
      whole.body.appendChild(node);
    }
  }
  return whole;
}

function parse(html: string): DomDocument {
  return (parseHTML(html) as { document: DomDocument }).document;
}

function isWellFormed(document: DomDocument): boolean {
  const elements = [...document.childNodes].filter((node) => isElement(node) || isText(node));
  const visible = elements.filter((node) => isElement(node) || node.nodeValue?.trim());
  const root = visible[0];
  if (visible.length !== 1 || !root || !isElement(root) || root.localName !== 'html') return false;
  const parts = [...root.childNodes].filter((node) => isElement(node) || node.nodeValue?.trim());
  const names = parts.map((part) => (isElement(part) ? part.localName : '#text'));
  return names.join(' ') === 'head body' && !root.querySelector('head body, body body');
}

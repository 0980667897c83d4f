import type { BlockRole } from '../page.ts';
import type { DomElement } from './dom.ts';

const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'search section select summary table tbody td textarea tfoot th thead tr ul'
  ).split(' '),
);

const NAVIGATION = new Set(['nav', 'menu', 'footer', 'form', 'button', 'select', 'textarea', 'fieldset']);

/** Whether a browser starts and ends a line at this element. */
export function isBlockElement(element: DomElement): boolean {
  return BLOCK_ELEMENTS.has(element.localName);
}

/** What an element says about the text inside it; null where it says nothing. */
export function roleOf(element: DomElement): { role: BlockRole; level: number | null } | null {
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) return { role: 'heading', level: Number(name[1]) };
  if (NAVIGATION.has(name) || element.getAttribute('role') === 'navigation') return { role: 'navigation', level: null };
  if (name === 'figcaption' || name === 'caption' || isCaptionClass(element)) return { role: 'caption', level: null };
  if (name === 'blockquote') return { role: 'quotation', level: null };
  if (name === 'li' || name === 'dd' || name === 'dt') return { role: 'list-item', level: null };
  if (name === 'td' || name === 'th') return { role: 'table', level: null };
  if (name === 'p') return { role: 'paragraph', level: null };
  return null;
}

/** A class is a hint, not a promise: on a wrapper around whole paragraphs it says nothing about them. */
function isCaptionClass(element: DomElement): boolean {
  const names = element.getAttribute('class');
  if (names === null || names.length > 1000) return false;
  return /(?:^|[\s_-])(?:caption|caption-text|photo-?credit)(?:$|\s)/i.test(names) && !element.querySelector('p, div');
}

import type { DomElement } from './dom.ts';

/** Elements whose content a browser does not show as text. */
const NEVER_SHOWN = new Set(
  (
    'script style noscript template head title desc datalist ' +
    'iframe object audio video canvas noframes noembed frameset'
  ).split(' '),
);

/** Whether a browser would show nothing of this element, as far as the element itself says (no style sheets). */
export function isHidden(element: DomElement): boolean {
  if (NEVER_SHOWN.has(element.localName) || element.hasAttribute('hidden')) return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style);
}

import type { Citation } from '../../src/protocol/citation.ts';
import { passageLink } from '../article/passage-link.ts';
import { strings } from '../strings.ts';
import { citationLine } from '../text/citation-line.ts';
import { element } from './element.ts';

/** The marker `[n]` of a citation as a button; `onOpen` is called when the reader wants to see the source. */
export function markerButton(citation: Citation, onOpen: () => void): HTMLButtonElement {
  const marker = element(
    'button',
    {
      type: 'button',
      class: 'marker',
      'data-passage': passageLink(citation),
      'aria-haspopup': 'dialog',
      'aria-label': `${strings.citation.marker(citation.marker)}: ${citationLine(citation)}`,
    },
    `[${citation.marker}]`,
  );
  marker.addEventListener('click', onOpen);
  return marker;
}

/** Sets every marker under `root` apart that leads to the passage in view; none where that is null. */
export function showCurrentMarker(root: HTMLElement, passage: string | null): void {
  for (const marker of root.querySelectorAll<HTMLElement>('.marker')) {
    if (marker.dataset['passage'] === passage) marker.setAttribute('aria-current', 'true');
    else marker.removeAttribute('aria-current');
  }
}

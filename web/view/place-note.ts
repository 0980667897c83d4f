import type { QuotePlace } from '../article/locate-quote.ts';
import { strings } from '../strings.ts';
import { collapseSpace } from '../text/collapse-space.ts';
import { element } from './element.ts';

/** What the reader must know about the highlight, or its absence; null where the quote stands where it should. */
export function placeNote(place: QuotePlace): HTMLElement | null {
  const { article } = strings;
  switch (place.state) {
    case 'none':
    case 'verified':
      return null;
    case 'malformed':
      return note([article.malformedLink]);
    case 'out-of-range':
      return note([article.outOfRange]);
    case 'moved':
      return note([article.changed, article.changedMoved]);
    case 'unknown':
      return note([article.changed, article.changedUnknown]);
    case 'gone':
      return note([article.changed, article.changedGone], place.quote);
    case 'mismatch':
      return note([article.mismatch], place.quote);
    default:
      return place satisfies never;
  }
}

function note(sentences: readonly string[], quote?: string): HTMLElement {
  return element(
    'div',
    { class: 'place-note', role: 'note' },
    element('p', {}, sentences.join(' ')),
    quote === undefined ? null : element('blockquote', { dir: 'auto' }, collapseSpace(quote)),
  );
}

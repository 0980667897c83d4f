import type { Citation } from '../../src/protocol/citation.ts';
import { passageLink } from '../article/passage-link.ts';
import { strings } from '../strings.ts';
import { citationLine } from '../text/citation-line.ts';
import { element } from '../view/element.ts';

/** Links into the articles that a server at `base` shows, in a tab of their own. */
export interface CitedLinks {
  readonly marker: (citation: Citation) => HTMLElement;
  readonly title: (citation: Citation) => HTMLElement;
}

/** The links of one server. */
export function citedLinks(base: string): CitedLinks {
  const to = (citation: Citation, look: string, label: string, text: string): HTMLElement =>
    element(
      'a',
      {
        class: look,
        href: base + passageLink(citation),
        target: '_blank',
        rel: 'noopener',
        'aria-label': `${label} (${strings.widget.newTab})`,
        dir: 'auto',
      },
      text,
    );
  return {
    marker: (citation) =>
      to(
        citation,
        'marker',
        `${strings.citation.marker(citation.marker)}: ${citationLine(citation)}`,
        `[${citation.marker}]`,
      ),
    title: (citation) => to(citation, 'source-title', citation.title, citation.title),
  };
}

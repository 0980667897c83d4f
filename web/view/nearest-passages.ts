import type { NotFound } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { strings } from '../strings.ts';
import { citationLine } from '../text/citation-line.ts';
import { collapseSpace } from '../text/collapse-space.ts';
import { element } from './element.ts';

/** What a refusal looked for, unless `said` says so already, and the nearest passages, set so that none passes for an answer. */
export function nearestPassages(
  { lookedFor, nearest }: NotFound,
  said: string,
  marker: (citation: Citation) => HTMLElement,
): HTMLElement {
  const passages = nearest.map((citation) =>
    element(
      'li',
      {},
      element('blockquote', { dir: 'auto' }, collapseSpace(citation.quote)),
      element('p', { class: 'source-line' }, marker(citation), ` ${citation.title} – ${citationLine(citation)}`),
    ),
  );
  return element(
    'div',
    { class: 'not-found' },
    lookedFor === null || said.includes(lookedFor)
      ? null
      : element('p', { class: 'looked-for', dir: 'auto' }, strings.notFound.lookedFor(lookedFor)),
    passages.length === 0
      ? null
      : element(
          'section',
          { class: 'nearest' },
          element('h3', { class: 'kicker' }, strings.notFound.nearest),
          element('ul', { role: 'list' }, ...passages),
        ),
  );
}

import type { Citation } from '../../src/protocol/citation.ts';
import { strings } from '../strings.ts';
import { citationLine } from '../text/citation-line.ts';
import { collapseSpace } from '../text/collapse-space.ts';
import { element } from './element.ts';

/** The articles behind an answer, each once, with the markers that lead into it; `showTitle` makes the control that opens at the first of them. */
export function sourceList(
  citations: readonly Citation[],
  marker: (number: number) => HTMLElement | null,
  showTitle: (citation: Citation) => HTMLElement,
): HTMLElement {
  const articles = new Map<string, Citation[]>();
  for (const citation of citations) {
    articles.set(citation.articleId, [...(articles.get(citation.articleId) ?? []), citation]);
  }
  const items = [...articles.values()].flatMap((ofArticle) => {
    const [first] = ofArticle;
    if (first === undefined) return [];
    const markers = element(
      'span',
      { class: 'source-markers' },
      ...ofArticle.map((citation) => marker(citation.marker)),
    );
    const line = element('span', { class: 'source-line' }, citationLine(first));
    // On paper a marker cannot be followed: the words stand there themselves.
    const quotes = ofArticle.map(({ marker: number, quote }) =>
      element('span', { class: 'source-line print-only', dir: 'auto' }, `[${number}] “${collapseSpace(quote)}”`),
    );
    return [element('li', {}, markers, element('div', { class: 'source-text' }, showTitle(first), line, ...quotes))];
  });
  return element(
    'section',
    { class: 'sources' },
    element('h3', { class: 'kicker' }, strings.answer.sources),
    element('ol', { role: 'list' }, ...items),
  );
}

import type { ArticleSummary } from '../../src/protocol/article-view.ts';
import type { Filter } from '../../src/protocol/ask-request.ts';
import { matchingArticles } from '../corpus/matching-articles.ts';
import { publicationStrip } from '../corpus/publication-strip.ts';
import { strings } from '../strings.ts';
import { corpusList } from './corpus-list.ts';
import { dateStrip } from './date-strip.ts';
import { element } from './element.ts';
import { filterForm } from './filter-form.ts';

/** The articles with when they were published and which of them questions go to; `onFilter` is called when that changes. */
export function corpusView(
  articles: readonly ArticleSummary[],
  filter: Filter,
  onFilter: (filter: Filter) => void,
): readonly HTMLElement[] {
  const strip = publicationStrip(articles);
  const picture = element('div');
  const count = element('p', { class: 'filter-count', role: 'status' });
  const list = element('div');
  const show = (now: Filter): void => {
    const { articles: matching, undated } = matchingArticles(articles, now);
    const { matching: matchingLine, undated: undatedLine } = strings.corpus.filter;
    picture.replaceChildren(...(strip === null ? [] : [dateStrip(strip, new Set(matching))]));
    count.textContent = [
      matchingLine(matching.length, articles.length),
      ...(undated === 0 ? [] : [undatedLine(undated)]),
    ].join(' ');
    list.replaceChildren(corpusList(matching, articles));
  };
  show(filter);
  const form = filterForm(articles, filter, (changed) => {
    onFilter(changed);
    show(changed);
  });
  return [picture, form, count, list];
}

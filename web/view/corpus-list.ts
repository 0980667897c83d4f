import type { ArticleSummary } from '../../src/protocol/article-view.ts';
import { articleLink } from '../article/passage-link.ts';
import { strings } from '../strings.ts';
import { citationLine } from '../text/citation-line.ts';
import { button } from './button.ts';
import { element } from './element.ts';

/** Rows shown at once: a corpus may hold many thousands. */
const SHOWN = 100;
const COPIES_SHOWN = 3;

/** Articles, newest first and undated ones last, with date, publisher, size and copies; `all` holds those that a copy may name. */
export function corpusList(articles: readonly ArticleSummary[], all: readonly ArticleSummary[]): HTMLElement {
  const byId = new Map(all.map((article) => [article.articleId, article]));
  const sorted = articles.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  const list = element('ul', { role: 'list', id: 'articles', tabindex: '-1', 'aria-label': strings.corpus.list });
  const more = button('', 'text-button', () => {
    const before = list.childElementCount;
    show();
    // The button moves down or goes; the keyboard goes on at the first new row.
    list.children[before]?.querySelector('a')?.focus();
  });
  const show = (): void => {
    const shown = list.childElementCount;
    list.append(...sorted.slice(shown, shown + SHOWN).map((article) => row(article, byId)));
    const left = sorted.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = strings.corpus.showMore(Math.min(left, SHOWN));
  };
  show();
  if (sorted.length === 0) return element('p', { class: 'quiet' }, strings.corpus.none);
  return element('div', { class: 'contents corpus-list' }, list, more);
}

function row(article: ArticleSummary, byId: ReadonlyMap<string, ArticleSummary>): HTMLElement {
  const copies = article.copies.flatMap((id) => byId.get(id) ?? []);
  return element(
    'li',
    {},
    element('a', { href: articleLink(article.articleId), dir: 'auto' }, article.title),
    element(
      'div',
      { class: 'corpus-facts' },
      element('span', { class: 'source-line', dir: 'auto' }, citationLine(article)),
      element('span', { class: 'source-line' }, strings.corpus.size(article.bodyCharacters)),
      copies.length === 0 ? null : copiesLine(copies),
    ),
  );
}

function copiesLine(copies: readonly ArticleSummary[]): HTMLElement {
  const shown = copies.slice(0, COPIES_SHOWN);
  const links = shown.flatMap((copy, index) => [
    index === 0 ? ' ' : '; ',
    element('a', { class: 'copy-link', href: articleLink(copy.articleId), dir: 'auto' }, citationLine(copy)),
  ]);
  const others = copies.length - shown.length;
  return element(
    'span',
    { class: 'source-line' },
    strings.corpus.copies,
    ...links,
    ...(others === 0 ? [] : [` ${strings.corpus.moreCopies(others)}`]),
  );
}

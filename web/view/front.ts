import type { ArticleList, ArticleSummary } from '../../src/protocol/article-view.ts';
import { articleLink } from '../article/passage-link.ts';
import { strings } from '../strings.ts';
import { citationLine } from '../text/citation-line.ts';
import { extentLine } from '../text/extent-line.ts';
import { element } from './element.ts';

const SHOWN = 6;

/** What is known about the articles when the page opens. */
export type CorpusState =
  | { readonly status: 'loading' }
  | { readonly status: 'building' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'failed'; readonly note: HTMLElement }
  | { readonly status: 'ready'; readonly list: ArticleList };

/** What stands where no question was asked yet: what this is, what can be asked (`questions`), and the newest articles. */
export function front(state: CorpusState, questions: HTMLElement | null): HTMLElement {
  switch (state.status) {
    case 'loading':
      return element(
        'div',
        { class: 'front', 'aria-busy': 'true' },
        element('p', { class: 'quiet' }, strings.front.loading),
      );
    case 'building':
      return announcement(strings.building.heading, strings.building.text);
    case 'unreachable':
      return announcement(strings.failure.unreachable, strings.failure.unreachableAdvice);
    case 'failed':
      return element('div', { class: 'front' }, state.note);
    case 'ready':
      if (state.list.articles.length === 0) return announcement(strings.empty.heading, strings.empty.text);
      return element(
        'div',
        { class: 'front' },
        ...welcome(state.list.articles),
        questions,
        contents(state.list.articles),
      );
    default:
      return state satisfies never;
  }
}

function announcement(heading: string, text: string): HTMLElement {
  return element(
    'div',
    { class: 'front', role: 'status' },
    element('h1', { class: 'front-heading' }, heading),
    element('p', { class: 'front-promise' }, text),
  );
}

function welcome(articles: readonly ArticleSummary[]): HTMLElement[] {
  return [
    element('p', { class: 'kicker' }, extentLine(articles)),
    element('h1', { class: 'front-heading' }, strings.front.heading),
    element('p', { class: 'front-promise' }, strings.front.promise),
  ];
}

function contents(articles: readonly ArticleSummary[]): HTMLElement {
  const newestFirst = articles.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  const items = newestFirst
    .slice(0, SHOWN)
    .map((article) =>
      element(
        'li',
        {},
        element('a', { href: articleLink(article.articleId), dir: 'auto' }, article.title),
        element('span', { class: 'source-line' }, citationLine(article)),
      ),
    );
  return element(
    'section',
    { class: 'contents', 'aria-label': strings.front.inFolder },
    element('h2', { class: 'kicker' }, strings.front.inFolder),
    element('ul', { role: 'list' }, ...items),
    element('p', {}, element('a', { class: 'more-link', href: '/corpus' }, strings.front.all(articles.length))),
  );
}

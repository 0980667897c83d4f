import type { ArticleView } from '../../src/protocol/article-view.ts';
import { strings } from '../strings.ts';
import { formatDate } from '../../src/protocol/format-date.ts';
import { element } from './element.ts';

/** Title, publisher, author, date and how it was found, and the original page where the article names one. */
export function articleHead(article: ArticleView, titleTag: 'h1' | 'h2'): HTMLElement {
  const { dateSource } = article;
  const details = [
    ...(article.author === null ? [] : [strings.article.by(article.author)]),
    ...(article.agencies ? [strings.article.agencies] : []),
    ...(dateSource === null ? [] : [strings.article.dateFrom(strings.article.dateSources[dateSource] ?? dateSource)]),
    ...(article.titleSource === 'first-sentence' ? [strings.article.firstSentenceTitle] : []),
  ];
  return element(
    'header',
    { class: 'article-head' },
    element(
      'p',
      { class: 'kicker' },
      element('span', {}, article.publisher ?? strings.citation.unknownPublisher),
      element('span', {}, article.publishedAt === null ? strings.citation.undated : formatDate(article.publishedAt)),
    ),
    element(titleTag, { class: 'article-title', dir: 'auto', tabindex: '-1' }, article.title),
    element('p', { class: 'article-details' }, ...details.map((detail) => element('span', { dir: 'auto' }, detail))),
    originalLink(article.url),
  );
}

/** An article's address is data: anything but the web (a `javascript:` address above all) is not linked. */
function originalLink(url: string | null): HTMLElement | null {
  if (url === null || !URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol)) return null;
  return element(
    'p',
    { class: 'article-details' },
    element('a', { href: url, rel: 'noopener noreferrer external', target: '_blank' }, strings.article.original),
  );
}

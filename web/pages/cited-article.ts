import type { ArticleView } from '../../src/protocol/article-view.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { locateQuote } from '../article/locate-quote.ts';
import { articlePage } from '../view/article-page.ts';

/** The article of a citation with the quote lit, if it is the text the quote was taken from. */
export function citedArticle(article: ArticleView, { start, end, articleDigest, quote }: Citation): HTMLElement {
  return articlePage(article, locateQuote(article, { start, end, digest: articleDigest }, quote), 'h2');
}

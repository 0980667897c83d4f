import type { ArticleView } from '../../src/protocol/article-view.ts';
import type { QuotePlace } from '../article/locate-quote.ts';
import { articleHead } from './article-head.ts';
import { articleText } from './article-text.ts';
import { element } from './element.ts';
import { placeNote } from './place-note.ts';

/** An article with one place in it: what is known about it, a note where that place is not certain, and the text. */
export function articlePage(article: ArticleView, place: QuotePlace, titleTag: 'h1' | 'h2'): HTMLElement {
  const lit = place.state === 'verified' || place.state === 'moved' ? place.span : null;
  return element(
    'article',
    { class: 'article' },
    articleHead(article, titleTag),
    placeNote(place),
    articleText(article, lit, titleTag === 'h1' ? 'h2' : 'h3'),
  );
}

/** Brings the highlighted words to the middle of what scrolls around them; without any, the beginning of the article. */
export function showPlace(page: HTMLElement): void {
  const mark = page.querySelector('mark');
  if (mark === null) page.scrollIntoView({ block: 'start' });
  else mark.scrollIntoView({ block: 'center' });
}

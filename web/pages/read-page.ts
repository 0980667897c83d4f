import { failureOf } from '../api/page-failure.ts';
import { locateQuote } from '../article/locate-quote.ts';
import { parseReadLocation, passageLink } from '../article/passage-link.ts';
import type { ReadLocation } from '../article/passage-link.ts';
import type { QuoteMemory } from '../article/quote-memory.ts';
import { lastConversationLink } from '../conversation/conversation-address.ts';
import { strings } from '../strings.ts';
import { articlePage, showPlace } from '../view/article-page.ts';
import { element } from '../view/element.ts';
import { failureNote } from '../view/failure-note.ts';
import { masthead } from '../view/masthead.ts';
import type { PageParts } from './page-parts.ts';

/** One article by itself, at the address `/read/<articleId>#<place>`, put into `body`; follows when the place changes. */
export function showReadPage(body: HTMLElement, { server, quotes, session, controls }: PageParts): void {
  const stage = element('main', { class: 'stage', id: 'main', tabindex: '-1' });
  let loading = new AbortController();

  const open = async (): Promise<void> => {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    const target = parseReadLocation(location);
    if (target === null) {
      stage.replaceChildren(element('p', {}, strings.failure.missing));
      return;
    }
    if (stage.childElementCount === 0) stage.replaceChildren(element('p', { class: 'quiet' }, strings.article.loading));
    try {
      const article = await server.article(target.articleId, signal);
      const quote = rememberedQuote(quotes, target);
      const page = articlePage(article, locateQuote(article, target.passage, quote), 'h1');
      document.title = `${article.title} – ${strings.name}`;
      stage.replaceChildren(page);
      showPlace(page);
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== null) stage.replaceChildren(failureNote(failure, () => void open()));
    }
  };

  body.append(
    element(
      'div',
      { class: 'app app-reading' },
      masthead({ label: strings.skipToArticle, target: stage }, [
        element('a', { class: 'text-button', href: '/corpus' }, strings.corpus.open),
        element('a', { class: 'text-button', href: lastConversationLink(session) }, strings.article.back),
        ...controls,
      ]),
      stage,
    ),
  );
  window.addEventListener('hashchange', () => void open());
  // Our places are not element ids: the browser would "restore" a scroll that fits neither.
  history.scrollRestoration = 'manual';
  void open();
}

/** Looked up by the link as we write it: a browser or a mail program may have encoded the address differently. */
function rememberedQuote(quotes: QuoteMemory, { articleId, passage }: ReadLocation): string | null {
  if (passage === null || passage === 'malformed') return null;
  return quotes.recall(passageLink({ articleId, ...passage, articleDigest: passage.digest }));
}

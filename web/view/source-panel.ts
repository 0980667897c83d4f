import type { ArticleView } from '../../src/protocol/article-view.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { failureOf } from '../api/page-failure.ts';
import type { Failure } from '../api/page-failure.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';
import { panelFrame } from './panel-frame.ts';

/** The parts that the panel shows and does not know. */
export interface SourcePanelParts {
  readonly loadArticle: (articleId: string, signal: AbortSignal) => Promise<ArticleView>;
  /** The article with the citation's quote lit. */
  readonly showArticle: (article: ArticleView, citation: Citation) => HTMLElement;
  /** Brings the lit quote into view, once the article is in the page. */
  readonly showPlace: (article: HTMLElement) => void;
  readonly showFailure: (failure: Failure, onRetry: () => void) => HTMLElement;
  readonly link: (citation: Citation) => string;
  /** Called with the citation in view, or null when the panel closes. */
  readonly onChange: (citation: Citation | null) => void;
}

export interface SourcePanel {
  readonly element: HTMLDialogElement;
  /** Shows `citation`, one of the `citations` of an answer. */
  open(citations: readonly Citation[], citation: Citation): void;
  close(): void;
}

/** A panel beside the conversation where there is room (`wide`), else a dialog over all of it. Closing gives the focus back. */
export function createSourcePanel(parts: SourcePanelParts, wide: MediaQueryList): SourcePanel {
  const { panel, previous, next, close, position, quoted, link, content } = panelFrame();
  let citations: readonly Citation[] = [];
  let index = 0;
  let loading = new AbortController();
  let opener: Element | null = null;

  const load = async (citation: Citation): Promise<void> => {
    loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    content.setAttribute('aria-busy', 'true');
    if (content.childElementCount === 0)
      content.replaceChildren(element('p', { class: 'quiet' }, strings.article.loading));
    try {
      const article = await parts.loadArticle(citation.articleId, signal);
      if (signal.aborted) return;
      const shown = parts.showArticle(article, citation);
      content.replaceChildren(shown);
      parts.showPlace(shown);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null || signal.aborted) return;
      content.replaceChildren(parts.showFailure(failure, () => void load(citation)));
    }
    content.removeAttribute('aria-busy');
  };

  const show = (target: number): void => {
    const citation = citations[target];
    if (citation === undefined) return;
    index = target;
    position.textContent = strings.article.position(index + 1, citations.length);
    quoted.textContent = strings.article.quotedTimes(
      citations.filter(({ articleId }) => articleId === citation.articleId).length,
    );
    // aria-disabled keeps the focus on a button that has reached its end.
    previous.setAttribute('aria-disabled', String(index === 0));
    next.setAttribute('aria-disabled', String(index === citations.length - 1));
    link.setAttribute('href', parts.link(citation));
    parts.onChange(citation);
    void load(citation);
  };

  const reveal = (): void => {
    if (wide.matches) panel.show();
    else panel.showModal();
  };

  previous.addEventListener('click', () => show(index - 1));
  next.addEventListener('click', () => show(index + 1));
  close.addEventListener('click', () => panel.close());
  panel.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') show(index - 1);
    else if (event.key === 'ArrowRight') show(index + 1);
  });
  document.addEventListener('keydown', (event) => {
    // A modal dialog closes by itself; beside the conversation Esc closes from anywhere.
    if (event.key === 'Escape' && !event.defaultPrevented && panel.open && wide.matches) panel.close();
  });
  panel.addEventListener('close', () => {
    if (panel.open) return;
    loading.abort();
    content.replaceChildren();
    parts.onChange(null);
    // The dialog itself would go back to where it was first opened from, not to the marker last followed.
    if (opener instanceof HTMLElement) opener.focus();
  });
  wide.addEventListener('change', () => {
    if (!panel.open) return;
    panel.close();
    reveal();
  });

  return {
    element: panel,
    open(of, citation) {
      citations = of;
      opener = document.activeElement;
      if (!panel.open) reveal();
      else close.focus();
      show(Math.max(0, of.indexOf(citation)));
    },
    close: () => panel.close(),
  };
}

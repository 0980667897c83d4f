import type { ArticleList } from '../../src/protocol/article-view.ts';
import { lastConversationLink } from '../conversation/conversation-address.ts';
import { strings } from '../strings.ts';
import { extentLine } from '../text/extent-line.ts';
import { corpusView } from '../view/corpus-view.ts';
import { element } from '../view/element.ts';
import { failureNote } from '../view/failure-note.ts';
import { front } from '../view/front.ts';
import { masthead } from '../view/masthead.ts';
import type { PageParts } from './page-parts.ts';
import { indexControl } from './index-control.ts';
import { watchArticles } from './watch-articles.ts';

/** The articles of the served snapshot, at `/corpus`, put into `body`; what is chosen here is what questions are answered from. */
export function showCorpusPage(body: HTMLElement, { server, filters, session, controls }: PageParts): void {
  const stage = element('main', { class: 'stage', id: 'main', tabindex: '-1' });

  const index = indexControl(server, session, () => void open());
  const view = ({ articles }: ArticleList): readonly HTMLElement[] => [
    element('p', { class: 'kicker' }, extentLine(articles)),
    element('h1', { class: 'corpus-heading' }, strings.corpus.heading),
    ...corpusView(articles, filters.read() ?? {}, filters.write),
    index.element,
  ];
  const open = async (): Promise<void> => {
    const { signal } = new AbortController();
    if (!index.element.isConnected) stage.replaceChildren(front({ status: 'loading' }, null));
    void index.refresh();
    for await (const news of watchArticles(server, signal)) {
      if (news.status === 'ready' && news.list.articles.length > 0) stage.replaceChildren(...view(news.list));
      else if (news.status === 'failed') stage.replaceChildren(failureNote(news.failure, () => void open()));
      else stage.replaceChildren(front(news, null), ...(news.status === 'ready' ? [index.element] : []));
    }
  };

  document.title = `${strings.corpus.heading} – ${strings.name}`;
  body.append(
    element(
      'div',
      { class: 'app app-reading' },
      masthead({ label: strings.corpus.skip, target: stage }, [
        element('a', { class: 'text-button', href: lastConversationLink(session) }, strings.corpus.back),
        ...controls,
      ]),
      stage,
    ),
  );
  void open();
}

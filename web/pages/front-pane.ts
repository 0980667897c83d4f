import type { DatelineServer } from '../api/server.ts';
import { strings } from '../strings.ts';
import { failureNote } from '../view/failure-note.ts';
import { front } from '../view/front.ts';
import { questionList } from '../view/question-list.ts';
import { watchArticles } from './watch-articles.ts';

/** Shows the front in `stage`, with `below` under it, at each `show`, and keeps it current until something else stands there. */
export function createFrontPane(
  stage: HTMLElement,
  below: HTMLElement,
  server: DatelineServer,
  onAsk: (question: string) => void,
): { show(): void } {
  let watching = new AbortController();
  const show = async (): Promise<void> => {
    watching.abort();
    watching = new AbortController();
    const { signal } = watching;
    stage.replaceChildren(front({ status: 'loading' }, null), below);
    for await (const news of watchArticles(server, signal)) {
      if (signal.aborted || !below.isConnected) return;
      const shown =
        news.status === 'failed'
          ? front({ status: 'failed', note: failureNote(news.failure, () => void show()) }, null)
          : front(
              news,
              news.status === 'ready' ? questionList(strings.front.starters, news.list.starters, 'h2', onAsk) : null,
            );
      stage.replaceChildren(shown, below);
    }
  };
  return { show: () => void show() };
}

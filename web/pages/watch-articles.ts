import type { ArticleList } from '../../src/protocol/article-view.ts';
import { failureOf } from '../api/page-failure.ts';
import type { Failure } from '../api/page-failure.ts';
import type { DatelineServer } from '../api/server.ts';

/** One attempt to learn about the articles. */
export type ArticlesNews =
  | { readonly status: 'building' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly list: ArticleList };

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

/**
 * News of the articles until they are there: tries again after 1, 2, 4 … 15 seconds while the index is being built
 * or the server does not answer. Ends after `ready` or `failed`, or when `signal` aborts.
 */
export async function* watchArticles(server: DatelineServer, signal: AbortSignal): AsyncGenerator<ArticlesNews> {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      yield { status: 'ready', list: await server.articles(signal) };
      return;
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) return;
      const news = newsOf(failure);
      yield news;
      if (news.status === 'failed') return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function newsOf(failure: Failure): ArticlesNews {
  if (failure.kind === 'unreachable') return { status: 'unreachable' };
  if (failure.kind === 'problem' && failure.problem.code === 'NOT_READY') return { status: 'building' };
  return { status: 'failed', failure };
}

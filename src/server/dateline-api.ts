import type { AnswerEvent } from '../protocol/answer-event.ts';
import type { ArticleList, ArticleView } from '../protocol/article-view.ts';
import type { AskRequest } from '../protocol/ask-request.ts';
import type { IndexState } from '../protocol/index-state.ts';
import type { PassageList, SearchRequest } from '../protocol/passage-list.ts';
import type { Health, Readiness } from '../protocol/readiness.ts';

/** What the doors (HTTP, command line) need from the product; every call sees the snapshot that is current when it starts. */
export interface DatelineApi {
  /**
   * The answer as events, `answer` last. Ends early when `signal` aborts.
   * Throws `FILTER_UNKNOWN` before the first event where the filter names a publisher or an article that is not there.
   */
  ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent>;
  /** The passages that fit best, without an answer made of them. Throws `FILTER_UNKNOWN`. */
  search(request: SearchRequest): Promise<PassageList>;
  articles(): ArticleList;
  /** Null where no article has this id. */
  article(id: string): Promise<ArticleView | null>;
  status(): Omit<Readiness, 'features'>;
  health(): Health;
  /** What is served, since when, and the build that runs or failed last. */
  indexState(): IndexState;
  /** Starts a build of the index, or joins the one that runs, and returns at once; what it makes is served when it is whole. */
  rebuild(): IndexState;
}

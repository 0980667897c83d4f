import type { AnswerEvent } from '../protocol/answer-event.ts';
import type { ArticleList, ArticleView } from '../protocol/article-view.ts';
import type { AskRequest } from '../protocol/ask-request.ts';
import type { PassageList, SearchRequest } from '../protocol/passage-list.ts';

/** What hosts that speak MCP are given of the product. */
export interface CorpusApi {
  /** The answer as events, `answer` last. Ends early or throws when `signal` aborts. */
  ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent>;
  search(request: SearchRequest, signal: AbortSignal): Promise<PassageList>;
  articles(): ArticleList;
  /** Null where no article has this id. */
  article(id: string): Promise<ArticleView | null>;
}

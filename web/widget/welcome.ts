import { failureOf } from '../api/page-failure.ts';
import type { Failure } from '../api/page-failure.ts';
import type { DatelineServer } from '../api/server.ts';
import { strings } from '../strings.ts';
import { plural } from '../strings/plural.ts';
import { element } from '../view/element.ts';
import { questionList } from '../view/question-list.ts';

interface WelcomeParts {
  readonly server: Pick<DatelineServer, 'readiness' | 'articles'>;
  readonly signal: AbortSignal;
  readonly onAsk: (question: string) => void;
  readonly showFailure: (failure: Failure, onRetry: () => void) => HTMLElement;
}

/** Of so many articles at most the list is fetched, which carries questions to start with; a reader came for one answer. */
const FEW = 500;

/** What stands in a chat before the first question: what it is, and what can be asked, once the server has said so. */
export function welcome({ server, signal, onAsk, showFailure }: WelcomeParts): HTMLElement {
  const below = element('div');
  const find = async (): Promise<void> => {
    below.replaceChildren();
    try {
      const { articles } = await server.readiness(signal);
      const starters = articles > 0 && articles <= FEW ? (await server.articles(signal)).starters : [];
      const extent = articles === 0 ? strings.widget.noArticles : plural(articles, 'article', 'articles');
      const questions = questionList(strings.front.starters, starters, 'h2', onAsk);
      below.replaceChildren(element('p', { class: 'quiet' }, extent), ...(questions === null ? [] : [questions]));
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== null) below.replaceChildren(showFailure(failure, () => void find()));
    }
  };
  void find();
  return element('div', { class: 'front' }, element('p', { class: 'front-promise' }, strings.widget.promise), below);
}

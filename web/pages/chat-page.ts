import type { Answer } from '../../src/protocol/answer.ts';
import { ask as askServer } from '../api/ask.ts';
import { loadArticle } from '../api/load-article.ts';
import type { QuoteMemory } from '../article/quote-memory.ts';
import { passageLink } from '../article/passage-link.ts';
import { createConversation } from '../conversation/conversation.ts';
import { createConversationStore } from '../conversation/conversation-store.ts';
import { newTurn } from '../conversation/turn.ts';
import type { Turn } from '../conversation/turn.ts';
import { strings } from '../strings.ts';
import { createAnnouncer } from '../view/announcer.ts';
import { showPlace } from '../view/article-page.ts';
import { button } from '../view/button.ts';
import { createComposer } from '../view/composer.ts';
import { element } from '../view/element.ts';
import { failureNote } from '../view/failure-note.ts';
import { front } from '../view/front.ts';
import { showCurrentMarker } from '../view/marker-button.ts';
import { masthead } from '../view/masthead.ts';
import { questionList } from '../view/question-list.ts';
import { createSourcePanel } from '../view/source-panel.ts';
import { createTooltip } from '../view/tooltip.ts';
import { createTurnView } from '../view/turn-view.ts';
import type { TurnView } from '../view/turn-view.ts';
import { announceState } from './announce-state.ts';
import { answerParts } from './answer-parts.ts';
import { keptConversations } from './kept-conversations.ts';
import { citedArticle } from './cited-article.ts';
import { saveConversation } from './save-conversation.ts';
import { watchArticles } from './watch-articles.ts';

/** The conversation, the question field and the source panel, put into `body`. */
export function showChatPage(body: HTMLElement, themeToggle: HTMLElement, quotes: QuoteMemory): void {
  let conversation = createConversation(askServer);
  const store = createConversationStore();
  const announcer = createAnnouncer();
  const tooltip = createTooltip();
  const wide = matchMedia('(min-width: 64rem)');
  const stage = element('main', { class: 'stage', id: 'main' });
  const turns = element('div', { class: 'turns' });

  const panel = createSourcePanel(
    {
      loadArticle,
      showArticle: (article, citation) => citedArticle(article, citation),
      showPlace,
      showFailure: failureNote,
      link: passageLink,
      onChange: (citation) => {
        body.classList.toggle('with-panel', citation !== null);
        showCurrentMarker(turns, citation === null ? null : passageLink(citation));
      },
    },
    wide,
  );

  const showTurn = (shown: Turn): TurnView => {
    const turn = createTurnView(
      shown,
      answerParts(
        {
          openSource: (citations, citation) => panel.open(citations, citation),
          ask: (next) => void ask(next),
          edit: composer.edit,
          retry: () => {
            turn.element.remove();
            void ask(shown.question);
          },
        },
        tooltip,
      ),
    );
    if (turns.parentElement === null) {
      stage.replaceChildren(element('h1', { class: 'visually-hidden' }, strings.conversation), turns);
    }
    turns.append(turn.element);
    return turn;
  };
  const rememberQuotes = ({ citations, notFound }: Answer): void =>
    quotes.remember([...citations, ...(notFound?.nearest ?? [])]);

  const ask = async (question: string): Promise<void> => {
    const asked = conversation;
    const turn = showTurn(newTurn(question));
    const announceTurn = announceState(announcer.announce);
    turn.element.scrollIntoView({ block: 'start' });
    composer.setAnswering(true);
    try {
      for await (const state of asked.ask(question)) {
        turn.update(state);
        announceTurn(state);
        if (state.phase === 'done') {
          save.show(true);
          void store.save(asked.id, asked.answers());
          rememberQuotes(state.answer);
        }
      }
    } finally {
      if (turn.element === turns.lastElementChild) composer.setAnswering(false);
    }
  };

  const reopen = async (id: string): Promise<void> => {
    const answers = await store.load(id);
    if (answers.length === 0 || turns.childElementCount > 0) return;
    conversation = createConversation(askServer, { id, answers });
    for (const answer of answers) {
      rememberQuotes(answer);
      showTurn({ question: answer.question, state: { phase: 'done', answer } });
    }
    save.show(true);
    turns.lastElementChild?.scrollIntoView({ block: 'start' });
    composer.field.focus({ preventScroll: true });
  };

  const composer = createComposer({ onAsk: (question) => void ask(question), onStop: () => conversation.stop() });
  const save = saveConversation(() => conversation.answers());
  const startOver = button(strings.newConversation, 'text-button', () => {
    conversation.stop();
    conversation = createConversation(askServer);
    panel.close();
    save.show(false);
    turns.replaceChildren();
    composer.setAnswering(false);
    composer.field.focus();
    void open();
  });

  let watching = new AbortController();
  const open = async (): Promise<void> => {
    watching.abort();
    watching = new AbortController();
    const { signal } = watching;
    const kept = keptConversations(store, (id) => void reopen(id));
    stage.replaceChildren(front({ status: 'loading' }, null), kept);
    for await (const news of watchArticles(signal)) {
      if (signal.aborted || turns.childElementCount > 0) return;
      stage.replaceChildren(
        news.status === 'failed'
          ? front({ status: 'failed', note: failureNote(news.failure, () => void open()) }, null)
          : front(
              news,
              news.status === 'ready'
                ? questionList(strings.front.starters, news.list.starters, 'h2', (question) => void ask(question))
                : null,
            ),
        kept,
      );
    }
  };

  body.append(
    element(
      'div',
      { class: 'app' },
      masthead({ label: strings.skipToQuestion, target: composer.field }, [save.element, startOver, themeToggle]),
      stage,
      composer.element,
    ),
    panel.element,
    tooltip.element,
    announcer.element,
  );
  if (wide.matches) composer.field.focus();
  void open();
}

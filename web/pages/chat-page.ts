import type { Answer } from '../../src/protocol/answer.ts';
import { passageLink } from '../article/passage-link.ts';
import { conversationIn, conversationLink, rememberConversation } from '../conversation/conversation-address.ts';
import { createConversationStore } from '../conversation/conversation-store.ts';
import { strings } from '../strings.ts';
import { createAnnouncer } from '../view/announcer.ts';
import { showPlace } from '../view/article-page.ts';
import { button } from '../view/button.ts';
import { createComposer } from '../view/composer.ts';
import { element } from '../view/element.ts';
import { failureNote } from '../view/failure-note.ts';
import { createFilterChips } from '../view/filter-chips.ts';
import { showCurrentMarker } from '../view/marker-button.ts';
import { masthead } from '../view/masthead.ts';
import { createSourcePanel } from '../view/source-panel.ts';
import { createTooltip } from '../view/tooltip.ts';
import { answerParts } from './answer-parts.ts';
import { citedArticle } from './cited-article.ts';
import { createConversationPane } from './conversation-pane.ts';
import { createFrontPane } from './front-pane.ts';
import { keptConversations } from './kept-conversations.ts';
import { offerFeedback } from './offer-feedback.ts';
import type { PageParts } from './page-parts.ts';
import { saveConversation } from './save-conversation.ts';
import { watchBuild } from './watch-build.ts';

/** The conversation, the question field and the source panel, put into `body`. */
export function showChatPage(body: HTMLElement, { server, quotes, filters, session, controls }: PageParts): void {
  const store = createConversationStore();
  const announcer = createAnnouncer();
  const tooltip = createTooltip();
  const wide = matchMedia('(min-width: 64rem)');
  const stage = element('main', { class: 'stage', id: 'main' });

  const panel = createSourcePanel(
    {
      loadArticle: server.article,
      showArticle: citedArticle,
      showPlace,
      showFailure: failureNote,
      link: passageLink,
      onChange: (citation) => {
        body.classList.toggle('with-panel', citation !== null);
        showCurrentMarker(pane.element, citation === null ? null : passageLink(citation));
      },
    },
    wide,
  );
  const rememberQuotes = (answers: readonly Answer[]): void =>
    quotes.remember(answers.flatMap(({ citations, notFound }) => [...citations, ...(notFound?.nearest ?? [])]));

  const feedback = offerFeedback(server);
  const pane = createConversationPane({
    ask: server.ask,
    filter: filters.read,
    turnParts: (retry) =>
      answerParts(
        {
          openSource: panel.open,
          ask: (next) => void pane.ask(next),
          edit: composer.edit,
          retry,
          feedback,
        },
        tooltip,
      ),
    announce: announcer.announce,
    reveal: (turn) => turn.scrollIntoView({ block: 'start' }),
    onAnswering: (answering) => composer.setAnswering(answering),
    onAnswer: (answer) => {
      const { id, answers } = pane.conversation;
      rememberQuotes([answer]);
      save.show(true);
      if (conversationIn(location) !== id) history.pushState(null, '', conversationLink(id));
      rememberConversation(session, id);
      void store.save(id, answers());
      void build.check();
    },
    onFirst: (turns) => stage.replaceChildren(element('h1', { class: 'visually-hidden' }, strings.conversation), turns),
  });
  const build = watchBuild(server);
  const chips = createFilterChips(filters);
  const composer = createComposer({
    above: chips,
    onAsk: (question) => void pane.ask(question),
    onStop: () => pane.conversation.stop(),
  });
  const save = saveConversation(() => pane.conversation.answers());
  const kept = keptConversations(store, (id) => (location.hash = id));
  const front = createFrontPane(stage, kept.element, server, (question) => void pane.ask(question));

  /** What the address names: a kept conversation or, where this browser has none such, the front. */
  const showAddressed = async (): Promise<void> => {
    const id = conversationIn(location);
    if (id !== null && id === pane.conversation.id) return;
    const answers = id === null ? [] : await store.load(id);
    if (conversationIn(location) !== id) return;
    panel.close();
    rememberQuotes(answers);
    save.show(answers.length > 0);
    rememberConversation(session, answers.length > 0 ? id : null);
    if (id === null || answers.length === 0) {
      history.replaceState(null, '', conversationLink(null));
      void pane.open();
      void kept.refresh();
      front.show();
      return;
    }
    await pane.open({ id, answers });
    pane.element.lastElementChild?.scrollIntoView({ block: 'start', behavior: 'instant' });
    composer.field.focus({ preventScroll: true });
  };
  const startOver = (): void => {
    history.pushState(null, '', conversationLink(null));
    void showAddressed();
  };
  store.onChange((changed) => {
    const { id, answers } = pane.conversation;
    void kept.refresh();
    if (changed !== null && changed !== id) return;
    void store.load(id).then((told) => {
      if (pane.conversation.id !== id) return;
      // Erased in another tab is erased here.
      if (told.length === 0 && answers().length > 0) startOver();
      else pane.adopt(told);
    });
  });

  body.append(
    element(
      'div',
      { class: 'app' },
      masthead({ label: strings.skipToQuestion, target: composer.field }, [
        save.element,
        element('a', { class: 'text-button', href: '/corpus' }, strings.corpus.open),
        button(strings.newConversation, 'text-button', () => {
          startOver();
          composer.field.focus();
        }),
        ...controls,
      ]),
      build.element,
      stage,
      composer.element,
    ),
    panel.element,
    announcer.element,
  );
  window.addEventListener('hashchange', () => void showAddressed());
  if (wide.matches) composer.field.focus();
  void build.check();
  void showAddressed();
}

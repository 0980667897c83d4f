import { createRequest } from '../api/request.ts';
import { createServer } from '../api/server.ts';
import type { Failure } from '../api/page-failure.ts';
import { createConversationPane } from '../pages/conversation-pane.ts';
import { strings } from '../strings.ts';
import { createAnnouncer } from '../view/announcer.ts';
import { button } from '../view/button.ts';
import { createComposer } from '../view/composer.ts';
import { element } from '../view/element.ts';
import { failureNote } from '../view/failure-note.ts';
import { createTooltip } from '../view/tooltip.ts';
import { citedLinks } from './cited-link.ts';
import { welcome } from './welcome.ts';
import { widgetAnswerParts } from './widget-answer-parts.ts';

/** What a chat is made with; `key` is read at each request. */
export interface ChatParts {
  /** The server's address, without a slash at its end. */
  readonly base: string;
  readonly key: () => string | null;
  readonly heading: string;
}

/** One chat on a page. */
export interface Chat {
  readonly element: HTMLElement;
  /** Stops the answer that is arriving, and whatever else goes on. */
  stop(): void;
}

/** A chat with the server at `base`: head, conversation, question field. */
export function createChat({ base, key, heading }: ChatParts): Chat {
  const server = createServer(createRequest({ current: key, renew: async () => null }, base));
  const links = citedLinks(base);
  const tooltip = createTooltip();
  const announcer = createAnnouncer();
  const stage = element('div', { class: 'chat-stage' });
  const leaving = new AbortController();

  const pane = createConversationPane({
    ask: server.ask,
    filter: () => null,
    turnParts: (retry) =>
      widgetAnswerParts({
        base,
        links,
        tooltip,
        ask: (question) => void pane.ask(question),
        edit: composer.edit,
        showFailure: (failure, waiting) => showFailure(failure, retry, waiting),
      }),
    announce: announcer.announce,
    // Only the chat scrolls, never the page around it.
    reveal: (turn) => stage.scrollTo({ top: turn.offsetTop }),
    onAnswering: (answering) => composer.setAnswering(answering),
    onAnswer: () => {},
    onFirst: (turns) => {
      stage.replaceChildren(turns);
      again.hidden = false;
    },
  });
  const composer = createComposer({
    above: null,
    onAsk: (question) => void pane.ask(question),
    onStop: () => pane.conversation.stop(),
  });
  const again = button(strings.newConversation, 'text-button', () => {
    void pane.open();
    showWelcome();
    composer.field.focus();
  });
  const showWelcome = (): void => {
    again.hidden = true;
    stage.replaceChildren(
      welcome({ server, signal: leaving.signal, onAsk: (question) => void pane.ask(question), showFailure }),
    );
  };
  stage.addEventListener('scroll', tooltip.follow, { passive: true });
  showWelcome();
  return {
    element: element(
      'section',
      { class: 'chat', 'aria-label': heading, lang: 'en', dir: 'ltr' },
      element('header', { class: 'chat-head' }, element('h1', { class: 'chat-heading', dir: 'auto' }, heading), again),
      stage,
      composer.element,
      announcer.element,
    ),
    stop: () => {
      leaving.abort();
      pane.conversation.stop();
      tooltip.hide();
    },
  };
}

/** A reader can do nothing about a key that the page does not have. */
function showFailure(failure: Failure, retry: () => void, waiting = false): HTMLElement {
  return failure.kind === 'problem' && failure.problem.code === 'UNAUTHORIZED'
    ? element('p', { class: 'failure', role: 'alert' }, strings.widget.needsKey)
    : failureNote(failure, retry, waiting);
}

import type { Answer } from '../../src/protocol/answer.ts';
import type { Filter } from '../../src/protocol/ask-request.ts';
import type { DatelineServer } from '../api/server.ts';
import { createConversation } from '../conversation/conversation.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { newTurn } from '../conversation/turn.ts';
import type { Turn } from '../conversation/turn.ts';
import { element } from '../view/element.ts';
import { createTurnView } from '../view/turn-view.ts';
import type { TurnParts, TurnView } from '../view/turn-view.ts';
import { announceState } from './announce-state.ts';

/** Milliseconds of work after which a long conversation lets the browser breathe. */
const SLICE_MS = 16;

/** What the pane needs of the page around it. */
export interface ConversationPaneParts {
  readonly ask: DatelineServer['ask'];
  readonly filter: () => Filter | null;
  /** The parts of one turn; `retry` asks its question again in its place. */
  readonly turnParts: (retry: () => void) => TurnParts;
  readonly announce: (text: string) => void;
  /** Brings the turn that was just asked into view. */
  readonly reveal: (turn: HTMLElement) => void;
  /** Whether an answer is arriving in the last turn. */
  readonly onAnswering: (answering: boolean) => void;
  /** Called with each finished answer of this tab. */
  readonly onAnswer: (answer: Answer) => void;
  /** Called before the first turn is shown. */
  readonly onFirst: (turns: HTMLElement) => void;
}

/** The questions and answers of one conversation on screen. */
export interface ConversationPane {
  readonly element: HTMLElement;
  readonly conversation: Conversation;
  ask(question: string): Promise<void>;
  /** Shows an earlier conversation, oldest answer first, in place of what is there; a new and empty one without it. */
  open(earlier?: { readonly id: string; readonly answers: readonly Answer[] }): Promise<void>;
  /** Shows the answers that another tab got for this conversation; one that is arriving here stays last. */
  adopt(answers: readonly Answer[]): void;
}

/** An empty pane with a new conversation. */
export function createConversationPane(parts: ConversationPaneParts): ConversationPane {
  const turns = element('div', { class: 'turns' });
  let conversation = createConversation(parts.ask);

  const showTurn = (shown: Turn, before: Node | null = null): TurnView => {
    const turn = createTurnView(
      shown,
      parts.turnParts(() => {
        turn.element.remove();
        void ask(shown.question);
      }),
    );
    if (!turns.isConnected) parts.onFirst(turns);
    turns.insertBefore(turn.element, before);
    return turn;
  };

  const ask = async (question: string): Promise<void> => {
    const asked = conversation;
    const turn = showTurn(newTurn(question));
    const announceTurn = announceState(parts.announce);
    parts.reveal(turn.element);
    parts.onAnswering(true);
    try {
      for await (const state of asked.ask(question, parts.filter())) {
        turn.update(state);
        announceTurn(state);
        if (state.phase === 'done') parts.onAnswer(state.answer);
      }
    } finally {
      if (turn.element === turns.lastElementChild) parts.onAnswering(false);
    }
  };

  return {
    element: turns,
    get conversation() {
      return conversation;
    },
    ask,
    async open(earlier) {
      conversation.stop();
      const opened = createConversation(parts.ask, earlier);
      conversation = opened;
      turns.replaceChildren();
      parts.onAnswering(false);
      let began = performance.now();
      for (const answer of earlier?.answers ?? []) {
        showTurn(finished(answer));
        if (performance.now() - began < SLICE_MS) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (conversation !== opened) return;
        began = performance.now();
      }
    },
    adopt(answers) {
      const last = turns.lastElementChild;
      const arriving = last?.getAttribute('aria-busy') === 'true' ? last : null;
      for (const answer of conversation.adopt(answers)) showTurn(finished(answer), arriving);
    },
  };
}

function finished(answer: Answer): Turn {
  return { question: answer.question, state: { phase: 'done', answer } };
}

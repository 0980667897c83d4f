import type { Answer } from '../../src/protocol/answer.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest, Filter } from '../../src/protocol/ask-request.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import { historyOf } from './history.ts';
import { pause as pauseByClock } from './pause.ts';
import { newTurn } from './turn.ts';
import type { Turn, TurnState } from './turn.ts';

/** Questions and answers, one after the other. */
export interface Conversation {
  /** Under which it is kept. */
  readonly id: string;
  /**
   * Asks with the history so far, only of the articles that `filter` lets through; yields every state of the new turn,
   * the last one final. Waits for a server that is gone. Ends early on `stop`.
   */
  ask(question: string, filter?: Filter | null): AsyncGenerator<TurnState>;
  /** Stops the answer that is arriving; nothing happens where none is. */
  stop(): void;
  /** The finished answers so far, oldest first. */
  answers(): readonly Answer[];
  /** Takes over the answers that another tab got for this conversation; returns those that are new here. */
  adopt(told: readonly Answer[]): readonly Answer[];
}

/** A conversation in memory, new unless an earlier one is given; `ask` is the door to the server. */
export function createConversation(
  ask: (request: AskRequest, signal: AbortSignal) => AsyncGenerator<AnswerEvent>,
  earlier: { readonly id: string; readonly answers: readonly Answer[] } = { id: newId(), answers: [] },
  pause = pauseByClock,
): Conversation {
  const turns: Turn[] = earlier.answers.map(finishedTurn);
  let arriving = new AbortController();
  const answers = (): readonly Answer[] => turns.flatMap(({ state }) => (state.phase === 'done' ? [state.answer] : []));
  return {
    id: earlier.id,
    async *ask(question, filter = null) {
      arriving.abort();
      arriving = new AbortController();
      const { signal } = arriving;
      const request: AskRequest = { question, history: historyOf(turns), ...(filter !== null && { filter }) };
      let turn = newTurn(question);
      turns.push(turn);
      for await (const state of askUntilAnswered(question, () => ask(request, signal), signal, pause)) {
        // Looked up each time: answers of another tab may have been put before it.
        const index = turns.indexOf(turn);
        turn = { question, state };
        turns[index] = turn;
        yield state;
      }
    },
    stop: () => arriving.abort(),
    answers,
    adopt(told) {
      const known = new Set(answers().map(({ id }) => id));
      const news = told.filter(({ id }) => !known.has(id));
      const arrivingAt = turns.findIndex(({ state }) => ['searching', 'answering', 'waiting'].includes(state.phase));
      turns.splice(arrivingAt < 0 ? turns.length : arrivingAt, 0, ...news.map(finishedTurn));
      return news;
    },
  };
}

function finishedTurn(answer: Answer): Turn {
  return { question: answer.question, state: { phase: 'done', answer } };
}

/** `crypto.randomUUID` is there on secure origins only, and this page may be served over plain HTTP in a local network. */
function newId(): string {
  return `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}

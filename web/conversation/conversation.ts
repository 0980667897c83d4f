import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import { failureOf } from '../api/page-failure.ts';
import { historyOf } from './history.ts';
import { afterEvent, afterInterruption, newTurn } from './turn.ts';
import type { Turn, TurnState } from './turn.ts';

/** The questions and answers since the page was opened or cleared. */
export interface Conversation {
  /** Asks with the history so far; yields every state of the new turn, the last one final. Ends early on `stop`. */
  ask(question: string): AsyncGenerator<TurnState>;
  /** Stops the answer that is arriving; nothing happens where none is. */
  stop(): void;
}

/** A conversation in memory; `ask` is the door to the server. */
export function createConversation(
  ask: (request: AskRequest, signal: AbortSignal) => AsyncGenerator<AnswerEvent>,
): Conversation {
  const turns: Turn[] = [];
  let arriving = new AbortController();
  return {
    async *ask(question) {
      arriving.abort();
      arriving = new AbortController();
      const { signal } = arriving;
      const history = historyOf(turns);
      const index = turns.push(newTurn(question)) - 1;
      let { state } = newTurn(question);
      const keep = (next: TurnState): TurnState => {
        state = next;
        turns[index] = { question, state };
        return state;
      };
      yield state;
      try {
        for await (const event of ask({ question, history }, signal)) yield keep(afterEvent(state, event));
      } catch (error) {
        yield keep(afterInterruption(state, failureOf(error)));
      }
    },
    stop: () => arriving.abort(),
  };
}

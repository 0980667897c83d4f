import type { Answer } from '../../src/protocol/answer.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import { failureOf } from '../api/page-failure.ts';
import { historyOf } from './history.ts';
import { afterEvent, afterInterruption, newTurn } from './turn.ts';
import type { Turn, TurnState } from './turn.ts';

/** Questions and answers, one after the other. */
export interface Conversation {
  /** Under which it is kept. */
  readonly id: string;
  /** Asks with the history so far; yields every state of the new turn, the last one final. Ends early on `stop`. */
  ask(question: string): AsyncGenerator<TurnState>;
  /** Stops the answer that is arriving; nothing happens where none is. */
  stop(): void;
  /** The finished answers so far, oldest first. */
  answers(): readonly Answer[];
}

/** A conversation in memory, new unless an earlier one is given; `ask` is the door to the server. */
export function createConversation(
  ask: (request: AskRequest, signal: AbortSignal) => AsyncGenerator<AnswerEvent>,
  earlier: { readonly id: string; readonly answers: readonly Answer[] } = { id: newId(), answers: [] },
): Conversation {
  const turns: Turn[] = earlier.answers.map((answer) => ({
    question: answer.question,
    state: { phase: 'done', answer },
  }));
  let arriving = new AbortController();
  return {
    id: earlier.id,
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
    answers: () => turns.flatMap(({ state }) => (state.phase === 'done' ? [state.answer] : [])),
  };
}

/** `crypto.randomUUID` is there on secure origins only, and this page may be served over plain HTTP in a local network. */
function newId(): string {
  return `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}

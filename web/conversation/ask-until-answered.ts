import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import { comesBack, failureOf, PageFailure } from '../api/page-failure.ts';
import type { Pause } from './pause.ts';
import { afterEvent, afterInterruption, newTurn } from './turn.ts';
import type { TurnState } from './turn.ts';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

/**
 * The states of one turn, the last one final; `send` asks the server. While it is gone it is asked again after
 * 1, 2, 4 … 15 seconds, and what had arrived stays on screen until the new answer begins. An abort ends it as stopped.
 */
export async function* askUntilAnswered(
  question: string,
  send: () => AsyncGenerator<AnswerEvent>,
  signal: AbortSignal,
  pause: Pause,
): AsyncGenerator<TurnState> {
  let { state: shown } = newTurn(question);
  yield shown;
  for (let milliseconds = FIRST_PAUSE_MS; ; milliseconds = Math.min(milliseconds * 2, LONGEST_PAUSE_MS)) {
    let { state } = newTurn(question);
    try {
      for await (const event of send()) {
        // What a server says on its way down is waited out like its silence.
        if (event.event === 'error') throw new PageFailure({ kind: 'problem', problem: event.data });
        state = afterEvent(state, event);
        shown = state;
        yield shown;
      }
      return;
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null || !comesBack(failure)) {
        yield afterInterruption(shown, failure);
        return;
      }
      shown = whileWaiting(shown, failure);
      yield shown;
    }
    if (!(await pause(milliseconds, signal))) {
      yield afterInterruption(shown, null);
      return;
    }
  }
}

function whileWaiting(state: TurnState, failure: Parameters<typeof comesBack>[0]): TurnState {
  return state.phase === 'done' ? state : { phase: 'waiting', arrived: state.arrived, failure };
}

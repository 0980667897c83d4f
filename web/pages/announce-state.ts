import type { Statement } from '../../src/protocol/answer.ts';
import type { TurnState } from '../conversation/turn.ts';
import { strings } from '../strings.ts';

/** Follows one turn and tells `announce` each finished statement once, then how it ended; never a part of a sentence. */
export function announceState(announce: (text: string) => void): (state: TurnState) => void {
  let told = 0;
  const tell = (statements: readonly Statement[]): void => {
    for (const { text, markers } of statements.slice(told)) announce(strings.announce.statement(text, markers));
    told = Math.max(told, statements.length);
  };
  return (state) => {
    switch (state.phase) {
      case 'searching':
        announce(strings.answer.searching);
        return;
      case 'answering':
        tell(state.arrived.statements);
        return;
      case 'stopped':
        announce(strings.answer.stoppedNote);
        return;
      case 'waiting':
      case 'failed':
        // The note on screen is an alert and speaks for itself.
        return;
      case 'done':
        tell(state.answer.statements);
        announce(ending(state.answer));
        return;
      default:
        state satisfies never;
    }
  };
}

function ending({ status, text, citations }: Extract<TurnState, { phase: 'done' }>['answer']): string {
  if (status === 'not-found') return `${strings.answer[status]}. ${text}`;
  return strings.announce.done(strings.answer[status], citations.length);
}

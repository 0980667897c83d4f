import type { Turn as WireTurn } from '../../src/protocol/ask-request.ts';
import type { Turn } from './turn.ts';

const MESSAGES = 20;
const CHARACTERS = 8000;

/** The finished turns as the server takes them: the last 20 messages, newest last, each cut to 8,000 characters. */
export function historyOf(turns: readonly Turn[]): WireTurn[] {
  return turns
    .flatMap(({ question, state }): WireTurn[] =>
      state.phase === 'done'
        ? [
            { role: 'user', content: question },
            { role: 'assistant', content: state.answer.text },
          ]
        : [],
    )
    .slice(-MESSAGES)
    .map(({ role, content }) => ({ role, content: content.slice(0, CHARACTERS) }));
}

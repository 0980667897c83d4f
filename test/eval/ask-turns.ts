import type { Dateline } from '../../src/compose.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import type { Filter, Turn } from '../../src/protocol/ask-request.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';

/** An answer and the milliseconds it took, from request to last event. */
export interface TimedAnswer {
  readonly answer: Answer;
  readonly ms: number;
}

/** Asks the turns in order, each with the real answers before it as history; what comes back is the last answer. */
export async function askTurns(dateline: Dateline, turns: readonly string[], filter?: Filter): Promise<TimedAnswer> {
  const history: Turn[] = [];
  let last: TimedAnswer | undefined;
  for (const question of turns) {
    const started = performance.now();
    const request = { question, ...(history.length > 0 && { history: [...history] }), ...(filter && { filter }) };
    const answer = await completeAnswer(dateline.ask(request, new AbortController().signal));
    last = { answer, ms: performance.now() - started };
    history.push({ role: 'user', content: question }, { role: 'assistant', content: answer.text });
  }
  if (!last) throw new Error('There is no turn to ask.');
  return last;
}

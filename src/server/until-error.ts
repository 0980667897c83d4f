import type { AnswerEvent } from '../protocol/answer-event.ts';
import { ProblemError } from './problem-error.ts';

/** The events of an answer; an `error` among them is thrown as a `ProblemError`. */
export async function* untilError(
  events: AsyncIterable<AnswerEvent>,
): AsyncGenerator<Exclude<AnswerEvent, { event: 'error' }>> {
  for await (const event of events) {
    if (event.event === 'error') throw new ProblemError(event.data.code, event.data.detail);
    yield event;
  }
}

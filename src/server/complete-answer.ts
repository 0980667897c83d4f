import type { Answer } from '../protocol/answer.ts';
import type { AnswerEvent } from '../protocol/answer-event.ts';
import { ProblemError } from './problem-error.ts';

/** The answer at the end of the events. Throws where there is an `error` event instead, or neither. */
export async function completeAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  for await (const { event, data } of events) {
    if (event === 'answer') return data;
    if (event === 'error') throw new ProblemError(data.code, data.detail);
  }
  throw new Error('The events ended without an answer.');
}

import type { Answer } from '../protocol/answer.ts';
import type { AnswerEvent } from '../protocol/answer-event.ts';
import { completeAnswer } from './complete-answer.ts';
import { ProblemError } from './problem-error.ts';

/** The answer at the end of the events; null where the reader has left. Throws why it was ended, or where it failed. */
export async function answerUnlessLeft(
  events: AsyncIterable<AnswerEvent>,
  signal: AbortSignal,
): Promise<Answer | null> {
  try {
    return await completeAnswer(events);
  } catch (error) {
    if (!signal.aborted) throw error;
    if (signal.reason instanceof ProblemError) throw signal.reason;
    return null;
  }
}

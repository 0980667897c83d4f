import type { AnswerEvent } from '../../protocol/answer-event.ts';
import type { Slots } from './slots.ts';

/** The events of `start`, which begins once there is a place, and holds it until the last event or the end of reading. */
export async function* inSlot(
  slots: Slots,
  signal: AbortSignal,
  start: () => AsyncGenerator<AnswerEvent>,
): AsyncGenerator<AnswerEvent> {
  const release = await slots.take(signal);
  try {
    yield* start();
  } finally {
    release();
  }
}

import { EventSourceParserStream } from 'eventsource-parser/stream';
import { decodeEvent } from '../../src/protocol/answer-event.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import { PageFailure } from './page-failure.ts';
import type { SendRequest } from './request.ts';

/**
 * The events of one answer, in the order they arrive; ends after `answer` or `error`.
 * Throws `PageFailure` where the stream ends before that, `AbortError` when `signal` aborts.
 */
export async function* ask(send: SendRequest, body: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  const response = await send('/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal,
  });
  if (response.body === null) throw new PageFailure({ kind: 'broken-off' });
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (signal.aborted) throw signal.reason;
        throw new PageFailure({ kind: 'broken-off' }, { cause: error });
      });
      if (done) throw new PageFailure({ kind: 'broken-off' });
      const event = checked(value.event ?? 'message', value.data);
      yield event;
      if (event.event === 'answer' || event.event === 'error') return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function checked(event: string, data: string): AnswerEvent {
  try {
    return decodeEvent(event, data);
  } catch (error) {
    throw new PageFailure({ kind: 'unreadable' }, { cause: error });
  }
}

import type { RequestHandler, Response } from 'express';
import type { AnswerEvent } from '../protocol/answer-event.ts';
import type { AskRequest } from '../protocol/ask-request.ts';
import type { AnsweringRequests } from './answering-requests.ts';
import type { DatelineApi } from './dateline-api.ts';
import type { LogError } from './handle-error.ts';
import { inSlot } from './load/in-slot.ts';
import type { Slots } from './load/slots.ts';
import { notesOf } from './watching/request-notes.ts';

/** What every door for questions shares, so that none lets through more than another. */
export interface Asking {
  readonly api: DatelineApi;
  readonly answering: AnsweringRequests;
  readonly slots: Slots;
  /** Counts the requests of an address, at all doors together. */
  readonly limit: RequestHandler;
  /** Milliseconds between two comment lines of an event stream. */
  readonly heartbeatMs: number;
  readonly logError: LogError;
}

/**
 * Every legal request fits: 161,000 UTF-16 code units of history and question take at most 6 bytes each in JSON
 * (`\u0000`), 966 kB, and leave over 1,100 bytes for each of 1,000 article ids.
 */
export const askBodyLimitBytes = 2 * 1024 * 1024;

/** The events of an answer, which begins once there is a place; noted for log and metrics. */
export function eventsFor(
  { api, slots }: Pick<Asking, 'api' | 'slots'>,
  request: AskRequest,
  signal: AbortSignal,
  res: Response,
): AsyncGenerator<AnswerEvent> {
  const notes = notesOf(res);
  notes.question = request.question;
  const asked = performance.now();
  return inSlot(slots, signal, async function* () {
    notes.queueMs = performance.now() - asked;
    for await (const event of api.ask(request, signal)) {
      if (event.event === 'answer') notes.answer = event.data;
      yield event;
    }
  });
}

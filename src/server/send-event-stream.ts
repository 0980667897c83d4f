import { once } from 'node:events';
import type { Response } from 'express';
import { type AnswerEvent, encodeEvent } from '../protocol/answer-event.ts';
import { ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';

interface EventStreamOptions {
  /** Aborted when the reader has left. */
  readonly signal: AbortSignal;
  /** Milliseconds between two comment lines. */
  readonly heartbeatMs: number;
  readonly logError: (error: unknown) => void;
}

/**
 * Sends events as they come, at the pace of the reader. Throws only while nothing was sent, so that a failure is a
 * problem response; after the first byte it becomes an `error` event.
 */
export async function sendEventStream(
  res: Response,
  events: AsyncIterable<AnswerEvent>,
  { signal, heartbeatMs, logError }: EventStreamOptions,
): Promise<void> {
  const heartbeat = setInterval(() => {
    if (signal.aborted || res.writableNeedDrain) return;
    begin(res);
    res.write(': still working\n\n');
  }, heartbeatMs);
  try {
    for await (const event of events) {
      if (signal.aborted) return;
      if (event.event === 'error' && !res.headersSent) throw new ProblemError(event.data.code, event.data.detail);
      begin(res);
      if (!res.write(encodeEvent(event))) await once(res, 'drain', { signal });
    }
    res.end();
  } catch (error) {
    if (signal.aborted) return;
    if (!res.headersSent) throw error;
    const problem = problemOf(error);
    if (problem.code === 'INTERNAL') logError(error);
    res.end(encodeEvent({ event: 'error', data: problem }));
  } finally {
    clearInterval(heartbeat);
  }
}

function begin(res: Response): void {
  if (res.headersSent) return;
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    // nginx would otherwise collect the events and send them at once.
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
}

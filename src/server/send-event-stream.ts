import { once } from 'node:events';
import type { Response } from 'express';
import { type AnswerEvent, encodeEvent } from '../protocol/answer-event.ts';
import type { LogError } from './handle-error.ts';
import { ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';
import { notesOf } from './watching/request-notes.ts';

interface EventStreamOptions {
  /** Aborted when the reader has left, or with a `ProblemError` when the answer is to end. */
  readonly signal: AbortSignal;
  /** Milliseconds between two comment lines. */
  readonly heartbeatMs: number;
  readonly logError: LogError;
}

/** Bytes that may wait for a slow reader before the answering waits too: more than an answer has, so that it never does. */
const mostBuffered = 512 * 1024;

/**
 * Sends events as they come; a slow reader gets them from a buffer of bounded size. Throws only while nothing was sent,
 * so that a failure is a problem response; after the first byte it becomes an `error` event.
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
      if (signal.aborted) break;
      if (event.event === 'error' && !res.headersSent) throw new ProblemError(event.data.code, event.data.detail);
      begin(res);
      res.write(encodeEvent(event));
      // A reader who takes nothing is cut off by `listen`, which aborts the signal.
      if (res.writableLength > mostBuffered) await once(res, 'drain', { signal });
    }
    if (signal.aborted) throw signal.reason;
    res.end();
  } catch (error) {
    const ended: unknown = signal.reason;
    if (signal.aborted && !(ended instanceof ProblemError)) return;
    const failure = ended ?? error;
    if (!res.headersSent) throw failure;
    const problem = problemOf(failure);
    const notes = notesOf(res);
    notes.problem = problem.code;
    if (problem.code === 'INTERNAL') logError(failure, notes.requestId);
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

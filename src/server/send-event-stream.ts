import { once } from 'node:events';
import type { Response } from 'express';
import type { Problem } from '../protocol/problem.ts';
import type { LogError } from './handle-error.ts';
import { ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';
import { notesOf } from './watching/request-notes.ts';

interface EventStreamOptions<Event> {
  /** Aborted when the reader has left, or with a `ProblemError` when the answer is to end. */
  readonly signal: AbortSignal;
  /** Milliseconds between two comment lines. */
  readonly heartbeatMs: number;
  readonly logError: LogError;
  /** An event as it stands in the stream. */
  readonly encode: (event: Event) => string;
  /** What ends the stream where the answer failed. */
  readonly encodeProblem: (problem: Problem) => string;
}

/** Bytes that may wait for a slow reader before the answering waits too: more than an answer has, so that it never does. */
const mostBuffered = 512 * 1024;

/**
 * Sends events as they come; a slow reader gets them from a buffer of bounded size. Throws only while nothing was sent,
 * so that a failure is a problem response; after the first byte it ends the stream as `encodeProblem` writes it.
 */
export async function sendEventStream<Event>(
  res: Response,
  events: AsyncIterable<Event>,
  { signal, heartbeatMs, logError, encode, encodeProblem }: EventStreamOptions<Event>,
): Promise<void> {
  const heartbeat = setInterval(() => {
    if (signal.aborted || res.writableNeedDrain) return;
    begin(res);
    res.write(': still working\n\n');
  }, heartbeatMs);
  try {
    for await (const event of events) {
      if (signal.aborted) break;
      begin(res);
      res.write(encode(event));
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
    res.end(encodeProblem(problem));
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

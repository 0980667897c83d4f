import type { Response } from 'express';
import { ProblemError } from './problem-error.ts';

/** The requests that are being answered, each with the signal that ends its work. */
export interface AnsweringRequests {
  /** Aborts when the reader leaves; with a `ProblemError` as reason when time is up or the server stops. */
  begin(res: Response): AbortSignal;
}

interface AnsweringOptions {
  /** Milliseconds that an answer may take, waiting for its turn included. */
  readonly answerMs: number;
  /** Aborted when answers that are not ready are to be ended. */
  readonly stopping: AbortSignal;
}

/** Keeps the signals of all open requests. Not `AbortSignal.any`: it leaves something behind with each request. */
export function answeringRequests({ answerMs, stopping }: AnsweringOptions): AnsweringRequests {
  const open = new Set<AbortController>();
  stopping.addEventListener('abort', () => {
    for (const controller of open) controller.abort(stopped());
  });
  return {
    begin: (res) => {
      const controller = new AbortController();
      if (stopping.aborted) controller.abort(stopped());
      const late = setTimeout(() => controller.abort(timedOut(answerMs)), answerMs);
      open.add(controller);
      // Not the request's 'close': that one comes as soon as the body was read.
      res.once('close', () => {
        clearTimeout(late);
        open.delete(controller);
        controller.abort();
      });
      return controller.signal;
    },
  };
}

function stopped(): ProblemError {
  return new ProblemError('STOPPING', 'The server is being stopped. Ask again when it is back.');
}

function timedOut(answerMs: number): ProblemError {
  return new ProblemError('TIMED_OUT', `The answer took longer than ${Math.round(answerMs / 1000)} seconds.`);
}

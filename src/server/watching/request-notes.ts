import type { Response } from 'express';
import type { Answer } from '../../protocol/answer.ts';
import type { ProblemCode } from '../../protocol/problem.ts';

/** What a request leaves in the log and the metrics, collected while it is served. */
export interface RequestNotes {
  readonly requestId: string;
  question?: string;
  answer?: Answer;
  /** Milliseconds before the answering began. */
  queueMs?: number;
  /** Why it failed, also where that was said within an event stream. */
  problem?: ProblemCode;
}

const notesOfResponses = new WeakMap<Response, RequestNotes>();

/** Begins the notes of a request. */
export function beginNotes(res: Response, requestId: string): RequestNotes {
  const notes: RequestNotes = { requestId };
  notesOfResponses.set(res, notes);
  return notes;
}

/** The notes of a request that is being served. Throws where they were never begun. */
export function notesOf(res: Response): RequestNotes {
  const notes = notesOfResponses.get(res);
  if (!notes) throw new Error('A request is being served without notes.');
  return notes;
}

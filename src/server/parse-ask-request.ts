import type { z } from 'zod';
import { type AskRequest, askRequestSchema } from '../protocol/ask-request.ts';
import { ProblemError } from './problem-error.ts';

const shownIssues = 3;

/** The body of `POST /ask`, checked. Throws a `BAD_REQUEST` that names the fields at fault. */
export function parseAskRequest(body: unknown): AskRequest {
  const parsed = askRequestSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ProblemError('BAD_REQUEST', parsed.error.issues.slice(0, shownIssues).map(sentenceOf).join(' '));
}

function sentenceOf({ path, message }: z.ZodIssue): string {
  return `${path.length === 0 ? 'The body' : path.join('.')}: ${message}.`;
}

import type { z } from 'zod';
import { ProblemError } from './problem-error.ts';

const shownIssues = 3;

/** A body, checked. Throws a `BAD_REQUEST` that names the fields at fault. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data as z.output<Schema>;
  throw new ProblemError('BAD_REQUEST', parsed.error.issues.slice(0, shownIssues).map(sentenceOf).join(' '));
}

function sentenceOf({ path, message }: z.ZodIssue): string {
  return `${path.length === 0 ? 'The body' : path.join('.')}: ${message}.`;
}

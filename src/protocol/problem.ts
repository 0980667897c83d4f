import { z } from 'zod';

/** The closed list of error codes on the wire. */
export const problemCodeSchema = z.enum([
  'BAD_REQUEST',
  'UNSUPPORTED_MEDIA_TYPE',
  'PAYLOAD_TOO_LARGE',
  'HEADERS_TOO_LARGE',
  'REQUEST_TIMEOUT',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  // No key, or one that is not known.
  'UNAUTHORIZED',
  // A page of another site, or a key without the right.
  'FORBIDDEN',
  // The server was called by a name that is not its own.
  'HOST_NOT_ALLOWED',
  'RATE_LIMITED',
  'NOT_READY',
  // Too many questions are being answered and waiting.
  'BUSY',
  // The answer took longer than an answer may.
  'TIMED_OUT',
  // The server is being stopped.
  'STOPPING',
  'INTERNAL',
]);

/** RFC 9457 problem details; never a stack trace, never a machine path. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: problemCodeSchema,
});

export type ProblemCode = z.infer<typeof problemCodeSchema>;
export type Problem = z.infer<typeof problemSchema>;

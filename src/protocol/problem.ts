import { z } from 'zod';

/** The closed list of error codes on the wire. */
export const problemCodeSchema = z.enum([
  'BAD_REQUEST',
  'UNSUPPORTED_MEDIA_TYPE',
  'PAYLOAD_TOO_LARGE',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'NOT_READY',
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

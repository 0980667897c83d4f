import { z } from 'zod';

/** `GET /ready`: what is being served. Where nothing is, the answer is a `NOT_READY` problem instead. */
export const readinessSchema = z.object({
  ready: z.boolean(),
  /** Id of the snapshot that new questions are answered from. */
  snapshot: z.string().nullable(),
  articles: z.number().int().nonnegative(),
  chunks: z.number().int().nonnegative(),
  /** Which routes this server has besides: `POST /feedback`, and `POST /index` for the owner of the admin token. */
  features: z.object({ feedback: z.boolean(), rebuild: z.boolean() }),
});

/** `GET /health`: the process answers. */
export const healthSchema = z.object({ status: z.literal('ok') });

export type Readiness = z.infer<typeof readinessSchema>;
export type Health = z.infer<typeof healthSchema>;

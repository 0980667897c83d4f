import { z } from 'zod';
import { buildStateSchema } from './index-state.ts';

/** `GET /ready`: what is being served. Where nothing is, the answer is a `NOT_READY` problem instead. */
export const readinessSchema = z.object({
  ready: z.boolean(),
  /** Id of the snapshot that new questions are answered from. */
  snapshot: z.string().nullable(),
  /** When this server began to serve it (ISO 8601, UTC). */
  servedSince: z.string().nullable(),
  articles: z.number().int().nonnegative(),
  chunks: z.number().int().nonnegative(),
  /** Which routes this server has besides: `POST /feedback`, and `POST /index` for the owner of the admin token. */
  features: z.object({ feedback: z.boolean(), rebuild: z.boolean() }),
  /** A build that runs, or the last one where it failed: the snapshot before it is served on. */
  build: buildStateSchema,
});

/** `GET /health`: the process answers; `degraded` where a part of it does without another, for the reasons given. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  reasons: z.array(z.string()),
});

export type Readiness = z.infer<typeof readinessSchema>;
export type Health = z.infer<typeof healthSchema>;

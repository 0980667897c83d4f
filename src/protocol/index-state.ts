import { z } from 'zod';

/** The build of the index that runs, or the last one that this server started or saw fail. */
export const buildStateSchema = z.object({
  state: z.enum(['idle', 'building', 'failed']),
  /** What a running build is busy with, and how far; null while none runs. */
  stage: z.enum(['waiting', 'reading', 'chunking', 'embedding', 'indexing', 'writing']).nullable(),
  done: z.number().int().nonnegative().nullable(),
  total: z.number().int().nonnegative().nullable(),
  /** Why the last build failed, without a path of the machine; null unless `failed`. The snapshot before is served on. */
  failure: z.string().nullable(),
});

/** `GET /index`, and the answer of `POST /index`, which starts a build or joins the one that runs. */
export const indexStateSchema = z.object({
  /** Id of the snapshot that new questions are answered from. */
  snapshot: z.string().nullable(),
  /** When this server began to serve it (ISO 8601, UTC). */
  servedSince: z.string().nullable(),
  articles: z.number().int().nonnegative(),
  chunks: z.number().int().nonnegative(),
  build: buildStateSchema,
});

export type BuildState = z.infer<typeof buildStateSchema>;
export type IndexState = z.infer<typeof indexStateSchema>;

import { z } from 'zod';

/** The body of `POST /feedback`: what a reader thought of an answer. The question is no part of it. */
export const feedbackRequestSchema = z.strictObject({
  /** `Answer.id`; a second opinion on the same answer replaces the first. */
  answerId: z.string().min(1).max(100),
  /** `Answer.snapshot`. */
  snapshot: z.string().min(1).max(100),
  /** What the answer cited; of a `Citation` these fields are kept. */
  citations: z
    .array(
      z.object({
        articleId: z.string().min(1).max(1024),
        articleDigest: z.string().max(100).optional(),
        start: z.number().int().nonnegative(),
        end: z.number().int().nonnegative(),
      }),
    )
    .max(50),
  /** 1: it helped; -1: it did not. */
  rating: z.union([z.literal(1), z.literal(-1)]),
  note: z.string().max(2000).trim().default(''),
});

export type FeedbackRequest = z.infer<typeof feedbackRequestSchema>;

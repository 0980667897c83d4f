import { z } from 'zod';

const day = z.string().date('must be a date that exists, like 2024-10-28');

export const filterSchema = z
  .strictObject({
    /** First day, inclusive. */
    from: day.optional(),
    /** Last day, inclusive. */
    to: day.optional(),
    /** `null` stands for articles whose publisher is unknown. */
    publishers: z.array(z.string().nullable()).min(1).max(100).optional(),
    articleIds: z.array(z.string()).min(1).max(1000).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, '"from" must not be after "to"');

export const turnSchema = z.strictObject({
  role: z.enum(['user', 'assistant']),
  content: z.string().max(8000),
});

/** The body of `POST /ask`. */
export const askRequestSchema = z.strictObject({
  question: z.string().max(1000).trim().min(1),
  /** Newest last. */
  history: z.array(turnSchema).max(20).optional(),
  filter: filterSchema.optional(),
  /** Default: `llm` if a language model is configured, else `extractive`. */
  mode: z.enum(['extractive', 'llm']).optional(),
});

export type AskRequest = z.infer<typeof askRequestSchema>;
export type Filter = z.infer<typeof filterSchema>;
export type Turn = z.infer<typeof turnSchema>;

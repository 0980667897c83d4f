import { z } from 'zod';
import { datePrecisionSchema } from './article-reference.ts';
import { citationSchema } from './citation.ts';
import { claimSchema } from './claim.ts';

export const statementSchema = z.object({
  text: z.string(),
  /** `verbatim`: made of quotes and attributions; `supported`: written by a model and checked against its quotes. */
  support: z.enum(['verbatim', 'supported']),
  markers: z.array(z.number().int().positive()),
});

export const noticeSchema = z.object({ code: z.string(), text: z.string() });

export const notFoundSchema = z.object({
  reason: z.enum(['off-topic', 'fact-missing', 'filtered-out', 'not-a-question']),
  lookedFor: z.string().nullable(),
  /** The nearest passages: not an answer. */
  nearest: z.array(citationSchema),
});

export const answerSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** Set when history changed the question. */
  standaloneQuestion: z.string().optional(),
  status: z.enum(['answered', 'disputed', 'not-found']),
  /** The statements joined, with `[n]` markers; for `not-found` the sentence that refuses. At most 8,000 characters. */
  text: z.string().max(8000),
  statements: z.array(statementSchema),
  /** What a language model wrote and the checks refused. */
  withheld: z.array(z.object({ text: z.string(), reason: z.string() })),
  citations: z.array(citationSchema),
  /** Whenever two or more claims compare. */
  claims: z.array(claimSchema).optional(),
  /** The claims differ because things changed over time. */
  development: z.literal(true).optional(),
  timeline: z
    .array(
      z.object({
        date: z.string(),
        precision: datePrecisionSchema,
        markers: z.array(z.number().int().positive()),
      }),
    )
    .optional(),
  notFound: notFoundSchema.optional(),
  notices: z.array(noticeSchema),
  /** Questions known to be answerable. */
  followUps: z.array(z.string()),
  coverage: z.object({
    /** Articles cited. */
    articles: z.number().int().nonnegative(),
    /** Articles in the snapshot. */
    total: z.number().int().nonnegative(),
    /** Articles cited, copies of one story counted once. */
    independent: z.number().int().nonnegative(),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
  }),
  /** Date of the newest article cited. */
  asOf: z.string().nullable(),
  snapshot: z.string(),
  mode: z.enum(['extractive', 'llm']),
  model: z.string().optional(),
  timings: z.object({
    retrieveMs: z.number().nonnegative(),
    answerMs: z.number().nonnegative(),
  }),
});

export type Statement = z.infer<typeof statementSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type NotFound = z.infer<typeof notFoundSchema>;
export type Answer = z.infer<typeof answerSchema>;

import { z } from 'zod';
import { articleReferenceSchema } from './article-reference.ts';

/** A quote, the article it is from and the marker `[n]` under which an answer uses it. */
export const citationSchema = articleReferenceSchema.extend({
  marker: z.number().int().positive(),
  /** `metadata`: the span a byline or date was read from, outside the body. */
  source: z.enum(['body', 'metadata']),
  /** Exactly `article.text.slice(start, end)`, in UTF-16 code units. */
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  speaker: z.string().nullable(),
});

export type Citation = z.infer<typeof citationSchema>;

import { z } from 'zod';

export const datePrecisionSchema = z.enum(['day', 'month', 'year']);

/** A quote, the article it is from and the marker `[n]` under which an answer uses it. */
export const citationSchema = z.object({
  marker: z.number().int().positive(),
  articleId: z.string(),
  /** SHA-256 of the article's text, hexadecimal. */
  articleDigest: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  publishedAt: z.string().nullable(),
  publishedPrecision: datePrecisionSchema.nullable(),
  url: z.string().nullable(),
  /** `metadata`: the span a byline or date was read from, outside the body. */
  source: z.enum(['body', 'metadata']),
  /** Exactly `article.text.slice(start, end)`, in UTF-16 code units. */
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  speaker: z.string().nullable(),
});

export type Citation = z.infer<typeof citationSchema>;

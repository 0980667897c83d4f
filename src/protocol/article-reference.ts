import { z } from 'zod';

export const datePrecisionSchema = z.enum(['day', 'month', 'year']);

/** Which article something is from, in which state, and who published it when. */
export const articleReferenceSchema = z.object({
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
});

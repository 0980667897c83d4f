import { z } from 'zod';
import { articleReferenceSchema } from './article-reference.ts';

const spanSchema = z.object({ start: z.number().int(), end: z.number().int() });

/** One line of `GET /articles`. */
export const articleSummarySchema = articleReferenceSchema.extend({
  titleSource: z.string(),
  dateSource: z.string().nullable(),
  agencies: z.boolean(),
  /** Ids of articles that are copies or near-copies of this one. */
  copies: z.array(z.string()),
  /** UTF-16 code units of text and of body. */
  characters: z.number().int(),
  bodyCharacters: z.number().int(),
});

/** `GET /articles/*id`: an article with its text, what is body and what was dropped and why. */
export const articleViewSchema = articleSummarySchema.extend({
  text: z.string(),
  body: z.array(spanSchema.extend({ kind: z.enum(['paragraph', 'subhead']) })),
  dropped: z.array(spanSchema.extend({ reason: z.string() })),
});

/** `GET /articles`. */
export const articleListSchema = z.object({
  snapshot: z.string(),
  articles: z.array(articleSummarySchema),
  /** Questions known to be answerable from these articles. */
  starters: z.array(z.string()),
});

export type ArticleSummary = z.infer<typeof articleSummarySchema>;
export type ArticleView = z.infer<typeof articleViewSchema>;
export type ArticleList = z.infer<typeof articleListSchema>;

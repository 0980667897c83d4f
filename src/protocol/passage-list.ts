import { z } from 'zod';
import { noticeSchema } from './answer.ts';
import { articleReferenceSchema } from './article-reference.ts';
import { filterSchema } from './ask-request.ts';

/** What passages are searched for. */
export const searchRequestSchema = z.strictObject({
  query: z.string().max(1000).trim().min(1),
  /** How many passages at most. */
  limit: z.number().int().min(1).max(50).optional(),
  filter: filterSchema.optional(),
});

/** A run of whole sentences of one article that was found for a query. */
export const passageViewSchema = articleReferenceSchema.extend({
  /** The sentences with white space collapsed, joined by blanks. */
  text: z.string(),
  /** Where it begins and ends in `article.text`, in UTF-16 code units; what is no story may stand between. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Where its sentences stand in `article.text`: `text.slice(start, end)` quotes one exactly. */
  sentences: z.array(z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })),
  /** 0 to 1 within one search, higher is better. */
  score: z.number(),
});

/** What a search found, best first. */
export const passageListSchema = z.object({
  snapshot: z.string(),
  passages: z.array(passageViewSchema),
  /** A degraded search, undated articles left out by a filter. */
  notices: z.array(noticeSchema),
});

export type SearchRequest = z.infer<typeof searchRequestSchema>;
export type PassageView = z.infer<typeof passageViewSchema>;
export type PassageList = z.infer<typeof passageListSchema>;

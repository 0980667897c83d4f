import { z } from 'zod';

/** What a sentence asserts, in a form that compares with other claims about the same subject. */
export const claimSchema = z.object({
  subject: z.string(),
  kind: z.enum(['figure', 'date', 'position']),
  /** As written in the article. */
  value: z.string(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().optional(),
  approximate: z.boolean(),
  position: z.enum(['confirms', 'denies', 'unconfirmed']).optional(),
  speaker: z.string().nullable(),
  /** Date of the article, or null where it is undated. */
  asOf: z.string().nullable(),
  markers: z.array(z.number().int().positive()),
  /** Articles that say so, copies of one story counted once. */
  independent: z.number().int().nonnegative(),
});

export type Claim = z.infer<typeof claimSchema>;

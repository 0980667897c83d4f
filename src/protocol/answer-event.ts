import { z } from 'zod';
import { answerSchema, noticeSchema, statementSchema } from './answer.ts';
import { citationSchema } from './citation.ts';
import { problemSchema } from './problem.ts';

/**
 * What an event stream of `POST /ask` carries:
 * `sources`, then `statement` for each verified statement, then `answer`, which is complete: a client may ignore the rest.
 * `notice` at any point; `error` at any point instead of the rest.
 */
export const answerEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('sources'), data: z.object({ citations: z.array(citationSchema) }) }),
  z.object({
    event: z.literal('statement'),
    data: z.object({
      index: z.number().int().nonnegative(),
      statement: statementSchema,
      citations: z.array(citationSchema),
    }),
  }),
  z.object({ event: z.literal('notice'), data: noticeSchema }),
  z.object({ event: z.literal('answer'), data: answerSchema }),
  z.object({ event: z.literal('error'), data: problemSchema }),
]);

export type AnswerEvent = z.infer<typeof answerEventSchema>;

/** One event as it stands in a `text/event-stream`. */
export function encodeEvent({ event, data }: AnswerEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The event with this name and data, checked. Throws `ZodError` where a server speaks another language. */
export function decodeEvent(event: string, data: string): AnswerEvent {
  return answerEventSchema.parse({ event, data: JSON.parse(data) as unknown });
}

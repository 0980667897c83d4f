import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { answerSchema } from '../protocol/answer.ts';
import { articleViewSchema } from '../protocol/article-view.ts';
import { askRequestSchema } from '../protocol/ask-request.ts';
import { passageListSchema, searchRequestSchema } from '../protocol/passage-list.ts';

/** What `get_article` is called with. */
export const articleRequestSchema = z.strictObject({ articleId: z.string().min(1).max(4096) });

/** They read one corpus on this machine, and calling them twice gives the same. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The tools, with what they take and give. */
export const tools: readonly Tool[] = [
  {
    name: 'ask',
    title: 'Ask the news articles',
    description:
      'Answers a question from a folder of news articles. Every statement carries exact quotes; where articles disagree ' +
      'it says who said what, and when; where they hold no answer its status is "not-found", which is no reason to guess. ' +
      'Ask one question of at most 1,000 characters; "history" resolves "he", "there" and the like.',
    inputSchema: schemaOf(askRequestSchema),
    outputSchema: schemaOf(answerSchema),
    annotations,
  },
  {
    name: 'search_passages',
    title: 'Search the news articles',
    description:
      'Finds the passages that fit a query best, by meaning and by words, without making an answer of them. ' +
      '"sentences" says where each sentence stands in the text that "get_article" gives.',
    inputSchema: schemaOf(searchRequestSchema),
    outputSchema: schemaOf(passageListSchema),
    annotations,
  },
  {
    name: 'get_article',
    title: 'Read a news article',
    description:
      'Gives one article: its text, which of it is story ("body"), and what is not and why ("dropped"). Quotes of answers ' +
      'are text.slice(start, end) of it, in UTF-16 code units.',
    inputSchema: schemaOf(articleRequestSchema),
    outputSchema: schemaOf(articleViewSchema),
    annotations,
  },
];

function schemaOf(schema: z.ZodTypeAny): Tool['inputSchema'] {
  return zodToJsonSchema(schema, { target: 'jsonSchema7', $refStrategy: 'none' }) as Tool['inputSchema'];
}

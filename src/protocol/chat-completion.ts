import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { filterSchema } from './ask-request.ts';

const contentPartSchema = z.object({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() });

const chatMessageSchema = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  /** Text, or parts of which each is text. */
  content: z.union([z.string(), z.array(contentPartSchema)]).nullish(),
});

/**
 * The body of `POST /v1/chat/completions`, as clients of OpenAI send it. What would change how an answer is worded
 * (`temperature`, `max_tokens`, `tools` …) is ignored; what would change its form is refused.
 */
export const chatRequestSchema = z
  .object({
    model: z.string().min(1).max(200),
    /** The last one from a user is the question; earlier ones of user and assistant are its history. */
    messages: z.array(chatMessageSchema).min(1),
    stream: z.boolean().nullish(),
    stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
    n: z.literal(1, { errorMap: () => ({ message: 'one answer is given' }) }).nullish(),
    response_format: z
      .object({ type: z.literal('text', { errorMap: () => ({ message: 'answers are text' }) }) })
      .nullish(),
    tool_choice: z.enum(['auto', 'none'], { message: 'no tool is ever called' }).nullish(),
    /** What `POST /ask` takes besides. */
    dateline: z
      .strictObject({ filter: filterSchema.optional(), mode: z.enum(['extractive', 'llm']).optional() })
      .optional(),
  })
  .passthrough();

/** Words and marks, counted as they were read and written; no tokenizer of a language model is involved. */
export const chatUsageSchema = z.object({
  prompt_tokens: z.number().int().nonnegative(),
  completion_tokens: z.number().int().nonnegative(),
  total_tokens: z.number().int().nonnegative(),
});

/** What `POST /v1/chat/completions` answers. */
export const chatCompletionSchema = z.object({
  id: z.string(),
  object: z.literal('chat.completion'),
  /** Seconds since 1970. */
  created: z.number().int(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.literal(0),
      message: z.object({ role: z.literal('assistant'), content: z.string(), refusal: z.null() }),
      logprobs: z.null(),
      finish_reason: z.literal('stop'),
    }),
  ),
  usage: chatUsageSchema,
  /** The whole answer. */
  dateline: answerSchema,
});

/** One event of a streamed completion; the last but one carries the whole answer, the last one may carry the usage. */
export const chatChunkSchema = z.object({
  id: z.string(),
  object: z.literal('chat.completion.chunk'),
  created: z.number().int(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.literal(0),
      delta: z.object({ role: z.literal('assistant').optional(), content: z.string().optional() }),
      logprobs: z.null(),
      finish_reason: z.literal('stop').nullable(),
    }),
  ),
  usage: chatUsageSchema.nullish(),
  dateline: answerSchema.optional(),
});

/** `GET /v1/models/{model}`. */
export const chatModelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.number().int(),
  owned_by: z.literal('dateline'),
});

/** `GET /v1/models`. */
export const chatModelListSchema = z.object({ object: z.literal('list'), data: z.array(chatModelSchema) });

/** Errors under `/v1`. */
export const chatErrorSchema = z.object({
  error: z.object({ message: z.string(), type: z.string(), param: z.null(), code: z.string() }),
});

export type ChatRequest = z.infer<typeof chatRequestSchema>;
export type ChatMessage = z.infer<typeof chatMessageSchema>;
export type ChatUsage = z.infer<typeof chatUsageSchema>;
export type ChatCompletion = z.infer<typeof chatCompletionSchema>;
export type ChatChunk = z.infer<typeof chatChunkSchema>;
export type ChatModel = z.infer<typeof chatModelSchema>;
export type ChatModelList = z.infer<typeof chatModelListSchema>;
export type ChatError = z.infer<typeof chatErrorSchema>;

import { z } from 'zod';
import { wholeNumber } from './whole-number.ts';

/** Whether a language model writes, which one, and how long it is waited for. */
export const llmSettings = {
  LLM: z
    .enum(['none', 'openai'])
    .default('none')
    .describe('none, or openai for any server that speaks the OpenAI chat completions protocol'),
  LLM_BASE_URL: z
    .string()
    .url()
    .regex(/^https?:\/\/[^\s@]+$/)
    .default('https://api.openai.com/v1')
    .describe('an http or https address without user name and password, mostly ending in /v1'),
  LLM_MODEL: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .default('gpt-4.1-mini')
    .describe('the name of a model as the server knows it'),
  LLM_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{0,1000}$/)
    .default('')
    .describe('the key that the server asks for, in ASCII without blanks; empty where it asks for none'),
  LLM_FIRST_TOKEN_MS: wholeNumber(1, 600_000)
    .default('20000')
    .describe('a whole number of milliseconds from 1 to 600000'),
  LLM_TOTAL_MS: wholeNumber(1, 600_000).default('60000').describe('a whole number of milliseconds from 1 to 600000'),
};

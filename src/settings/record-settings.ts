import { z } from 'zod';

/** What is written down while the server runs. */
export const recordSettings = {
  FEEDBACK_FILE: z.string().default('').describe('a file, which is created where it is missing; empty keeps none'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('silent, fatal, error, warn, info or debug'),
  LOG_QUESTIONS: z
    .enum(['true', 'false', '1', '0'])
    .transform((text) => text === 'true' || text === '1')
    .default('false')
    .describe('true or false'),
};

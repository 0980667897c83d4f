import { z } from 'zod';
import { wholeNumber } from './whole-number.ts';

/** Which articles are read, and into which index. */
export const articleSettings = {
  CORPUS_DIR: z.string().default('corpus').describe('a folder of .txt, .md and .html files'),
  INDEX_DIR: z.string().default('index').describe('a folder, which is created where it is missing'),
  INDEX_URL: z
    .string()
    .refine((url) => url === '' || (/^postgres(?:ql)?:\/\/\S+$/.test(url) && URL.canParse(url)))
    .default('')
    .describe('an address like postgres://user:password@host:5432/database; empty keeps the index in INDEX_DIR'),
  WATCH_CORPUS: z.enum(['on', 'off']).default('on').describe('on or off'),
  EMBEDDING_MODEL: z
    .string()
    .default('dateline-embed-en')
    .describe('a folder in models/, a path to a folder, or a model of the hub like Xenova/bge-small-en-v1.5'),
  CROSS_ENCODER: z
    .string()
    .default('dateline-cross-encoder-en')
    .describe('a folder in models/, a path to a folder, or none'),
  MAX_FILE_BYTES: wholeNumber(1, 100_000_000)
    .default('10000000')
    .describe('a whole number of bytes from 1 to 100000000'),
};

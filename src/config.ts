import { existsSync } from 'node:fs';
import { z } from 'zod';
import { DatelineError } from './errors.ts';

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** Every setting: its default (as written in the environment) and, as description, what it may be. */
export const settingsSchema = z.object({
  CORPUS_DIR: z.string().default('corpus').describe('a folder of .txt, .md and .html files'),
  INDEX_DIR: z.string().default('index').describe('a folder, which is created where it is missing'),
  WATCH_CORPUS: z.enum(['on', 'off']).default('on').describe('on or off'),
  HOST: z
    .string()
    .regex(/^[\w.:%-]{1,253}$/)
    .default('127.0.0.1')
    .describe('a host name or an IP address of this machine; 0.0.0.0 for all of them'),
  PORT: wholeNumber(0, 65_535).default('3000').describe('a whole number from 0 to 65535; 0 takes any free port'),
  EMBEDDING_MODEL: z
    .string()
    .default('dateline-embed-en')
    .describe('a folder in models/, a path to a folder, or a model of the hub like Xenova/bge-small-en-v1.5'),
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
  MAX_FILE_BYTES: wholeNumber(1, 100_000_000)
    .default('10000000')
    .describe('a whole number of bytes from 1 to 100000000'),
});

/** The settings, parsed: numbers are numbers, folders are as written (relative ones to the working directory). */
export interface Config {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Whether a running server rebuilds the index when the articles have changed. */
  readonly watchCorpus: boolean;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly embeddingModel: string;
  /** Larger article files are refused. */
  readonly maxFileBytes: number;
  /** The language model that writes answers; null for answers made of quotes. */
  readonly llm: LlmConfig | null;
}

/** How a language model is reached, and how long it is waited for. */
export interface LlmConfig {
  readonly baseUrl: string;
  readonly model: string;
  /** Never to be printed; empty where none is needed. */
  readonly apiKey: string;
  /** Milliseconds to the first word, and the longest silence after it. */
  readonly firstTokenMs: number;
  /** Milliseconds to the end. */
  readonly totalMs: number;
}

/**
 * The configuration of this process: its environment, and `.env` of the working directory for what that leaves out.
 * Throws as `parseConfig` does.
 */
export function readConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
}

/**
 * The configuration of an environment. An empty or blank value means the default; unknown names are ignored.
 * Throws `SETTING_INVALID`, which names the setting, the value received and what is allowed.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : []));
  const parsed = settingsSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw settingInvalid(parsed.error, env);
  const settings = parsed.data;
  return {
    corpusDir: settings.CORPUS_DIR,
    indexDir: settings.INDEX_DIR,
    watchCorpus: settings.WATCH_CORPUS === 'on',
    host: settings.HOST,
    port: settings.PORT,
    embeddingModel: settings.EMBEDDING_MODEL,
    maxFileBytes: settings.MAX_FILE_BYTES,
    llm:
      settings.LLM === 'none'
        ? null
        : {
            baseUrl: settings.LLM_BASE_URL,
            model: settings.LLM_MODEL,
            apiKey: settings.LLM_API_KEY,
            firstTokenMs: settings.LLM_FIRST_TOKEN_MS,
            totalMs: settings.LLM_TOTAL_MS,
          },
  };
}

/** The environment of a process that builds the index of this configuration. */
export function buildEnvironment(config: Config): Record<string, string | undefined> {
  return {
    ...process.env,
    CORPUS_DIR: config.corpusDir,
    INDEX_DIR: config.indexDir,
    MAX_FILE_BYTES: String(config.maxFileBytes),
    EMBEDDING_MODEL: config.embeddingModel,
  };
}

function settingInvalid(error: z.ZodError, env: Readonly<Record<string, string | undefined>>): DatelineError {
  const names = [
    ...new Set(error.issues.map((issue) => String(issue.path[0]))),
  ] as (keyof typeof settingsSchema.shape)[];
  const lines = names.map(
    (name) => `${name} is ${shown(name, env[name])}, but must be ${settingsSchema.shape[name].description}.`,
  );
  // What zod says repeats no value but that of an option; a key is none.
  return new DatelineError('SETTING_INVALID', lines.join(' '), { cause: error });
}

/** A value as an error may repeat it: nothing of a key or of an address that may hold one. */
function shown(name: string, value: string | undefined): string {
  return /KEY|TOKEN$|URL/.test(name) ? 'set to something else' : JSON.stringify(value);
}

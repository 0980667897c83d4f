import { existsSync } from 'node:fs';
import { z } from 'zod';
import { DatelineError } from './errors.ts';
import { articleSettings } from './settings/article-settings.ts';
import { doorSettings } from './settings/door-settings.ts';
import { feedSettings } from './settings/feed-settings.ts';
import { llmSettings } from './settings/llm-settings.ts';
import { loadSettings } from './settings/load-settings.ts';
import { recordSettings } from './settings/record-settings.ts';

/** Every setting: its default (as written in the environment) and, as description, what it may be. */
export const settingsSchema = z.object({
  ...articleSettings,
  ...feedSettings,
  ...doorSettings,
  ...llmSettings,
  ...loadSettings,
  ...recordSettings,
});

/** The settings, parsed: numbers are numbers, folders are as written (relative ones to the working directory). */
export interface Config {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** The PostgreSQL database that holds the index instead of the folder; never to be printed. Null: the folder. */
  readonly indexUrl: string | null;
  /** Whether a running server rebuilds the index when the articles have changed. */
  readonly watchCorpus: boolean;
  readonly feeds: FeedsConfig;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly embeddingModel: string;
  /** Reads sentences together with the question; null for none. */
  readonly crossEncoder: string | null;
  /** Larger article files are refused. */
  readonly maxFileBytes: number;
  /** The language model that writes answers; null for answers made of quotes. */
  readonly llm: LlmConfig | null;
  readonly access: AccessConfig;
  readonly load: LoadConfig;
  /** The database of what readers thought of answers; null keeps none. */
  readonly feedbackFile: string | null;
  readonly logs: LogConfig;
}

/** Which feeds a running server adds new articles from. */
export interface FeedsConfig {
  /** Not to be printed: they may hold keys. */
  readonly addresses: readonly string[];
  /** Minutes between two looks. */
  readonly interval: number;
}

/** Who is let in. */
export interface AccessConfig {
  /** Empty lets everybody in. */
  readonly apiKeys: readonly string[];
  /** Lets its owner rebuild the index; null means nobody. */
  readonly adminToken: string | null;
  /** Names by which the server may be called, besides its own. */
  readonly allowedHosts: readonly string[];
  /** Origins of other sites whose pages may call. */
  readonly corsOrigins: readonly string[];
  /** How many proxies are believed, or which. */
  readonly trustProxy: number | readonly string[];
}

/** How much is answered at once. */
export interface LoadConfig {
  /** Answers a minute for one address; 0 means no limit. */
  readonly rateLimit: number;
  /** Answers at one time. */
  readonly maxConcurrent: number;
  /** Questions that wait for their turn. */
  readonly maxQueue: number;
}

export interface LogConfig {
  readonly level: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug';
  /** Whether the text of questions is logged. */
  readonly questions: boolean;
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
    indexUrl: settings.INDEX_URL || null,
    watchCorpus: settings.WATCH_CORPUS === 'on',
    feeds: { addresses: settings.FEEDS, interval: settings.FEED_INTERVAL },
    host: settings.HOST,
    port: settings.PORT,
    embeddingModel: settings.EMBEDDING_MODEL,
    crossEncoder: settings.CROSS_ENCODER === 'none' ? null : settings.CROSS_ENCODER,
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
    access: {
      apiKeys: settings.API_KEYS,
      adminToken: settings.ADMIN_TOKEN || null,
      allowedHosts: settings.ALLOWED_HOSTS,
      corsOrigins: settings.CORS_ORIGINS,
      trustProxy: settings.TRUST_PROXY,
    },
    load: {
      rateLimit: settings.RATE_LIMIT,
      maxConcurrent: settings.MAX_CONCURRENT,
      maxQueue: settings.MAX_QUEUE,
    },
    feedbackFile: settings.FEEDBACK_FILE || null,
    logs: { level: settings.LOG_LEVEL, questions: settings.LOG_QUESTIONS },
  };
}

/** The environment of a process that builds the index of this configuration. */
export function buildEnvironment(config: Config): Record<string, string | undefined> {
  return {
    ...process.env,
    CORPUS_DIR: config.corpusDir,
    INDEX_DIR: config.indexDir,
    INDEX_URL: config.indexUrl ?? '',
    MAX_FILE_BYTES: String(config.maxFileBytes),
    EMBEDDING_MODEL: config.embeddingModel,
  };
}

/** The environment of a process that adds what is new in the feeds of this configuration. */
export function addEnvironment(config: Config): Record<string, string | undefined> {
  return { ...buildEnvironment(config), FEEDS: config.feeds.addresses.join(',') };
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
  return /KEY|TOKEN$|URL|FEEDS/.test(name) ? 'set to something else' : JSON.stringify(value);
}

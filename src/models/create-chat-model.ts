import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { cappedFetch } from './capped-fetch.ts';

export interface ChatModelOptions {
  /** Where an OpenAI-compatible server is, up to and including `/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Empty for a server that asks for none. */
  readonly apiKey: string;
}

const MOST_TOKENS = 700;
const MOST_BYTES = 4_000_000;

/** A chat model behind any OpenAI-compatible server. It keeps no answer, asks only once and writes to no log. */
export async function createChatModel({ baseUrl, model, apiKey }: ChatModelOptions): Promise<BaseChatModel> {
  // Loaded only where it is configured: it costs a quarter of a second.
  const { ChatOpenAI } = await import('@langchain/openai');
  return new ChatOpenAI({
    model,
    apiKey: apiKey === '' ? 'none' : apiKey,
    // Models that think first refuse a temperature and need room to think.
    ...(thinks(model) ? {} : { temperature: 0, maxTokens: MOST_TOKENS }),
    maxRetries: 0,
    streamUsage: false,
    useResponsesApi: false,
    configuration: {
      baseURL: baseUrl,
      organization: null,
      project: null,
      maxRetries: 0,
      logLevel: 'off',
      fetch: cappedFetch(MOST_BYTES),
    },
  });
}

function thinks(model: string): boolean {
  return /^(?:o\d|gpt-5)/.test(model) && !model.startsWith('gpt-5-chat');
}

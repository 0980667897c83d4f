import { type CallToolResult, ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import type { Answer } from '../protocol/answer.ts';
import { answerInMarkdown } from '../protocol/answer-in-markdown.ts';
import { askRequestSchema } from '../protocol/ask-request.ts';
import { formatDate } from '../protocol/format-date.ts';
import { type PassageList, searchRequestSchema } from '../protocol/passage-list.ts';
import { articleUri } from './article-uri.ts';
import type { CorpusApi } from './corpus-api.ts';
import { articleRequestSchema } from './tools.ts';

interface CallOptions {
  readonly signal: AbortSignal;
  /** Told of each step, for people. */
  readonly onProgress: (message: string) => Promise<void>;
}

/** Arguments that no schema accepts, or an article that is not there: the model that called can put it right. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
}

/** Does what a tool does. Throws `CallRefused`, `McpError` where there is no such tool, and whatever the corpus throws. */
export async function callTool(
  name: string,
  given: unknown,
  corpus: CorpusApi,
  { signal, onProgress }: CallOptions,
): Promise<CallToolResult> {
  switch (name) {
    case 'ask': {
      const events = corpus.ask(parsed(askRequestSchema, given), signal);
      for await (const { event, data } of events) {
        if (event === 'sources') await onProgress(`${data.citations.length} quotes found`);
        if (event === 'statement') await onProgress(data.statement.text);
        if (event === 'error') throw new CallRefused(data.detail);
        if (event === 'answer') return answered(data);
      }
      signal.throwIfAborted();
      throw new Error('The events ended without an answer.');
    }
    case 'search_passages': {
      const found = await corpus.search(parsed(searchRequestSchema, given), signal);
      return { content: [text(passagesAsText(found))], structuredContent: found };
    }
    case 'get_article': {
      const article = await corpus.article(parsed(articleRequestSchema, given).articleId.normalize('NFC'));
      if (article === null) throw new CallRefused('There is no article with this id.');
      return { content: [text(article.text)], structuredContent: article };
    }
    default:
      throw new McpError(ErrorCode.InvalidParams, 'There is no tool of this name.');
  }
}

function parsed<Schema extends z.ZodTypeAny>(schema: Schema, given: unknown): z.infer<Schema> {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data as z.infer<Schema>;
  const faults = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}.`);
  throw new CallRefused(`These arguments do not fit. ${faults.join(' ')}`);
}

function answered(answer: Answer): CallToolResult {
  const titles = new Map(answer.citations.map(({ articleId, title }) => [articleId, title]));
  const links = [...titles].map(([articleId, title]) => ({
    type: 'resource_link' as const,
    uri: articleUri(articleId),
    name: articleId,
    title,
    mimeType: 'text/plain',
  }));
  return { content: [text(answerInMarkdown(answer)), ...links], structuredContent: answer };
}

function passagesAsText({ passages, notices }: PassageList): string {
  const found = passages.map(
    ({ title, publisher, publishedAt, articleId, start, end, text: words }) =>
      `${title} – ${publisher ?? 'unknown publisher'}, ${publishedAt === null ? 'undated' : formatDate(publishedAt)} ` +
      `(${articleId}:${start}-${end})\n${words}`,
  );
  return [...(found.length === 0 ? ['Nothing was found.'] : found), ...notices.map((notice) => notice.text)].join(
    '\n\n',
  );
}

function text(words: string) {
  return { type: 'text' as const, text: words };
}

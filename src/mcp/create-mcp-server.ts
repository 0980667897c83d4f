import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { PACKAGE_ROOT } from '../package-root.ts';
import { listArticles, readArticle } from './article-resources.ts';
import { articleUriTemplate } from './article-uri.ts';
import { callTool, CallRefused } from './call-tool.ts';
import type { CorpusApi } from './corpus-api.ts';
import { tools } from './tools.ts';

export interface McpParts {
  /** The product, or its opening: a host may ask what there is before the index is open. */
  readonly corpus: CorpusApi | Promise<CorpusApi>;
  /** Says why a tool failed, as the host may read it. */
  readonly describeFailure: (error: unknown) => string;
}

const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
  version: string;
};

const instructions =
  'Dateline answers from a folder of news articles, with an exact quote for every statement. Call "ask" for anything ' +
  'the articles may say, cite its sources by their markers, and where it finds nothing, say so instead of guessing.';

/** The product as an MCP server: tools `ask`, `search_passages` and `get_article`, articles as resources. Connect it to a transport. */
// The list of resources needs pages, which the SDK's simpler class does not have.
export function createMcpServer({ corpus, describeFailure }: McpParts): Server {
  const server = new Server(
    { name: 'dateline', title: 'Dateline', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...tools] }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification, _meta }) => {
    let progress = 0;
    const onProgress = async (message: string) => {
      const progressToken = _meta?.progressToken;
      if (progressToken === undefined || signal.aborted) return;
      const step = { progressToken, progress: ++progress, message };
      await sendNotification({ method: 'notifications/progress', params: step });
      // A host that reads the step and the result at once drops the step.
      await nextTurn();
    };
    try {
      return await callTool(params.name, params.arguments, await corpus, { signal, onProgress });
    } catch (error) {
      if (error instanceof McpError || signal.aborted) throw error;
      return refused(error instanceof CallRefused ? error.message : describeFailure(error));
    }
  });
  server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) =>
    listArticles(await corpus, params?.cursor),
  );
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params }) => readArticle(await corpus, params.uri));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      { uriTemplate: articleUriTemplate, name: 'article', title: 'A news article', mimeType: 'text/plain' },
    ],
  }));
  return server;
}

function refused(message: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: message }] };
}

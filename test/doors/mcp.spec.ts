import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/protocol/answer.ts';
import { articleViewSchema } from '../../src/protocol/article-view.ts';
import { passageListSchema } from '../../src/protocol/passage-list.ts';
import { startServer, workspace } from '../product.ts';

const question = 'How many North Korean troops were sent to Russia?';
const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let space: Awaited<ReturnType<typeof workspace>>;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  space = await workspace();
  server = await startServer({ ...space.env, API_KEYS: 'k1' });
});

afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await space.remove();
});

function overHttp(key = 'k1') {
  const headers = { Authorization: `Bearer ${key}` };
  return new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit: { headers } });
}

function overStdio() {
  return new StdioClientTransport({
    command: process.execPath,
    args: [commandLine, 'mcp'],
    env: { ...space.env, PATH: process.env['PATH'] ?? '' },
    stderr: 'pipe',
  });
}

/** What was on its way when the client broke off a call is no error. */
function isLate({ message }: Error): boolean {
  return /unknown (?:token|message ID)/.test(message);
}

async function connect(transport: StdioClientTransport | StreamableHTTPClientTransport) {
  const client = new Client({ name: 'dateline-tests', version: '1' });
  const errors: unknown[] = [];
  Object.assign(client, { onerror: (error: Error) => isLate(error) || errors.push(error) });
  await client.connect(transport as Transport);
  return { client, errors };
}

describe.each([
  ['standard input and output', overStdio],
  ['HTTP', () => overHttp()],
])('an MCP host over %s', (_name, transport) => {
  let client: Client;
  let errors: unknown[];

  beforeAll(async () => ({ client, errors } = await connect(transport())));

  afterAll(() => client.close());

  test('learns what there is', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'dateline', version: expect.stringMatching(/^\d/) });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'search_passages', 'get_article']);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates[0]?.uriTemplate).toBe('dateline:///articles/{+articleId}');
  });

  // A client that is slow to read drops steps that come together with the result.
  test('asks, is told of each step, and gets the Answer with its articles', { retry: 5 }, async () => {
    const steps: (string | undefined)[] = [];
    const result = await client.callTool({ name: 'ask', arguments: { question } }, undefined, {
      onprogress: ({ message }) => steps.push(message),
    });
    // The client has checked it against the schema of the tool; this is our own.
    const answer = answerSchema.parse(result.structuredContent);
    expect(answer.citations.length).toBeGreaterThanOrEqual(2);
    expect(steps.slice(1)).toEqual(answer.statements.map(({ text }) => text));
    const content = result.content as { type: string; text?: string; uri?: string }[];
    expect(content[0]?.text).toContain('Sources:');
    const first = content.find(({ type }) => type === 'resource_link');
    const { contents } = await client.readResource({ uri: first?.uri ?? '' });
    const [citation] = answer.citations;
    expect(contents[0]).toHaveProperty('text');
    expect((contents[0] as { text: string }).text.slice(citation?.start, citation?.end)).toBe(citation?.quote);
  });

  test('searches, and finds each sentence where the article has it', async () => {
    const result = await client.callTool({ name: 'search_passages', arguments: { query: question, limit: 3 } });
    const { passages } = passageListSchema.parse(result.structuredContent);
    expect(passages).toHaveLength(3);
    for (const { articleId, sentences, text } of passages) {
      const read = await client.callTool({ name: 'get_article', arguments: { articleId } });
      const article = articleViewSchema.parse(read.structuredContent);
      const said = sentences.map(({ start, end }) => article.text.slice(start, end).replace(/\s+/g, ' '));
      expect(said.join(' ')).toBe(text);
    }
  });

  test('reads every article as a resource', async () => {
    const { resources, nextCursor } = await client.listResources();
    expect([resources.length, nextCursor]).toEqual([5, undefined]);
    for (const { uri, title } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(contents[0]).toMatchObject({ uri, mimeType: 'text/plain' });
      expect(title).not.toBe('');
    }
    await expect(client.readResource({ uri: 'dateline:///articles/none.txt' })).rejects.toMatchObject({
      code: -32_002,
    });
  });

  test('is told what was wrong, so that the model can put it right', async () => {
    const wrong = async (name: string, given: Record<string, unknown>) => {
      const { isError, content } = await client.callTool({ name, arguments: given });
      return { isError, text: (content as { text: string }[])[0]?.text };
    };
    expect(await wrong('ask', { question: '' })).toEqual({ isError: true, text: expect.stringMatching(/question/) });
    expect(await wrong('ask', { question, filter: { articleIds: ['none.txt'] } })).toEqual({
      isError: true,
      text: expect.stringMatching(/none\.txt/),
    });
    expect(await wrong('get_article', { articleId: 'none.txt' })).toMatchObject({ isError: true });
    await expect(client.callTool({ name: 'rm', arguments: {} })).rejects.toMatchObject({ code: -32_602 });
  });

  test('breaks off what it no longer wants, and goes on asking', async () => {
    const aborting = new AbortController();
    const { signal } = aborting;
    const asked = client.callTool({ name: 'ask', arguments: { question } }, undefined, {
      signal,
      onprogress: () => {},
    });
    setTimeout(() => aborting.abort('enough'), 5);
    await expect(asked).rejects.toThrow(/enough/);
    const next = await client.callTool({ name: 'ask', arguments: { question: 'Who is Sabrina Singh?' } });
    expect(answerSchema.parse(next.structuredContent).status).toBe('answered');
    expect(errors).toEqual([]);
  });
});

test('over HTTP a host needs a key', async () => {
  await expect(connect(overHttp('wrong'))).rejects.toThrow(/401|Unauthorized/);
});

test('over standard input and output a host hears nothing but messages, also while the first index is built', async () => {
  const fresh = await workspace();
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [commandLine, 'mcp'],
    env: { ...fresh.env, PATH: process.env['PATH'] ?? '' },
    stderr: 'pipe',
  });
  let said = '';
  transport.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const { client, errors } = await connect(transport);
  try {
    expect((await client.listTools()).tools).toHaveLength(3);
    const result = await client.callTool({ name: 'ask', arguments: { question } }, undefined, { timeout: 60_000 });
    expect(answerSchema.parse(result.structuredContent).status).not.toBe('not-found');
    expect(errors).toEqual([]);
    expect(said).toMatch(/5 of 5|of 5/);
  } finally {
    await client.close();
    await fresh.remove();
  }
});

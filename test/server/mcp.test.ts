import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mcp } from '../../src/server/routes/mcp.ts';
import { atWork } from './at-work.ts';
import { answer, ScriptedDateline, view } from './scripted-dateline.ts';
import { post, serve } from './serve.ts';

const call = { name: 'ask', arguments: { question: 'When did the harbour reopen?' } };

async function host(url: string) {
  const client = new Client({ name: 'tests', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as Transport);
  onTestFinished(() => client.close());
  return client;
}

async function expectAborted(signal: AbortSignal) {
  await expect.poll(() => signal.aborted, { timeout: 5000 }).toBe(true);
}

describe('POST /mcp', () => {
  test('ends the work when the host cancels a call', async () => {
    const { api, working } = atWork();
    const { url } = await serve(api, { mcp });
    const client = await host(url);
    const cancelling = new AbortController();
    const asked = client.callTool(call, undefined, { signal: cancelling.signal }).catch((error: unknown) => error);
    const signal = await working;
    cancelling.abort('enough');
    await expectAborted(signal);
    expect(String(await asked)).toContain('enough');
  });

  test('lets no host cancel the call of another', async () => {
    const { api, working } = atWork();
    const { url } = await serve(api, { mcp });
    const client = await host(url);
    const asked = client.callTool(call).catch((error: unknown) => error);
    const signal = await working;
    const stranger = await host(url);
    for (let requestId = 0; requestId < 9; requestId++) {
      await stranger.notification({ method: 'notifications/cancelled', params: { requestId } });
    }
    expect(signal.aborted).toBe(false);
    await client.close();
    await asked;
  });

  test('ends the work when the host is gone', async () => {
    const { api, working } = atWork();
    const { url } = await serve(api, { mcp });
    const client = await host(url);
    const asked = client.callTool(call).catch((error: unknown) => error);
    const signal = await working;
    await client.close();
    await expectAborted(signal);
    await asked;
  });

  test('gives calls the places and the rate of all other questions, and lets hosts look around for free', async () => {
    const { url } = await serve(new ScriptedDateline(), { mcp, load: { rateLimit: 2 } });
    const client = await host(url);
    expect((await client.callTool(call)).structuredContent).toEqual(answer);
    for (let times = 0; times < 5; times++) await client.listTools();
    expect((await post(url, { question: 'When?' })).status).toBe(200);
    await expect(client.callTool(call)).rejects.toThrow(/RATE_LIMITED/);
    const { url: full } = await serve(new ScriptedDateline(), { mcp, load: { maxConcurrent: 0, maxQueue: 0 } });
    const busy = await (await host(full)).callTool(call);
    expect(busy).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/Too many questions/) }] });
  });

  test('keeps its own failures to itself and its log', async () => {
    const { url, logged } = await serve(
      new ScriptedDateline(async function* () {
        throw new Error('secret');
      }),
      { mcp },
    );
    const result = await (await host(url)).callTool(call);
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(logged).toHaveLength(1);
  });

  test('lists many articles page by page, each once', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `${String(index).padStart(3, '0')}/ä & b.txt`);
    const api = new ScriptedDateline();
    api.articles = () => ({
      snapshot: 's',
      articles: ids.map((articleId) => Object.assign(structuredClone(view), { articleId })),
      starters: [],
    });
    const client = await host((await serve(api, { mcp })).url);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listResources(cursor === undefined ? {} : { cursor });
      expect(page.resources.length).toBeLessThanOrEqual(100);
      found.push(...page.resources.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(found).toEqual(ids);
    await expect(client.listResources({ cursor: '%' })).rejects.toMatchObject({ code: -32_602 });
  });

  test('refuses pages of other sites, several messages at once, and other methods', async () => {
    const { url } = await serve(new ScriptedDateline(), { mcp });
    const send = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${url}/mcp`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify(body),
      });
    const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
    expect((await send(ping)).status).toBe(200);
    expect((await send([ping, ping])).status).toBe(400);
    expect((await send(ping, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await fetch(`${url}/mcp`)).status).toBe(405);
  });

  test('says which package it needs where that is not installed', async () => {
    const { url } = await serve(new ScriptedDateline());
    const response = await fetch(`${url}/mcp`, { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('npm i @modelcontext')]);
  });
});

import { describe, expect, test } from 'vitest';
import { chatCompletionSchema, chatErrorSchema, chatModelListSchema } from '../../../src/protocol/chat-completion.ts';
import { atWork } from '../at-work.ts';
import { answer, answerEvents, citation as cited, ScriptedDateline } from '../scripted-dateline.ts';
import { serve } from '../serve.ts';

const ask = { model: 'dateline', messages: [{ role: 'user', content: 'When did the harbour reopen?' }] };

function complete(url: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) {
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

async function refusal(response: Response) {
  return { status: response.status, ...chatErrorSchema.parse(await response.json()).error };
}

describe('POST /v1/chat/completions', () => {
  test('answers with markers, ends with the sources, and carries the whole answer', async () => {
    const { url } = await serve(new ScriptedDateline());
    const completion = chatCompletionSchema.parse(await (await complete(url, ask)).json());
    expect(completion.choices[0]?.message.content).toBe(
      'The harbour reopened on Monday. [1]\n\n---\n\nSources:\n\n' +
        '[1] Harbour reopens – The Coast, 5 March 2024 (north/harbour & sons é.txt:17-48): “The harbour reopened on Monday.”',
    );
    expect(completion.dateline).toEqual(answer);
    // Six words, and as written: each word and each mark.
    expect(completion.usage.prompt_tokens).toBe(6);
    expect(completion.usage.completion_tokens).toBeGreaterThan(20);
  });

  test('streams the same text, a statement at a time, and the answer at its end', async () => {
    const { url } = await serve(new ScriptedDateline());
    const whole = chatCompletionSchema.parse(await (await complete(url, ask)).json());
    const body = await (await complete(url, { ...ask, stream: true, stream_options: { include_usage: true } })).text();
    const data = [...body.matchAll(/^data: (.*)$/gm)].map(([, text]) => text as string);
    expect(data.pop()).toBe('[DONE]');
    const chunks = data.map((text) => JSON.parse(text));
    const contents = chunks.flatMap(({ choices }) => choices[0]?.delta.content ?? []);
    expect(contents.slice(0, 2)).toEqual(['', 'The harbour reopened on Monday. [1]']);
    expect(contents.join('')).toBe(whole.choices[0]?.message.content);
    expect(chunks.at(-2)).toMatchObject({ choices: [{ finish_reason: 'stop' }], dateline: answer });
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
  });

  test('takes the last message as the question and the rest as its history, without instructions and old sources', async () => {
    const api = new ScriptedDateline();
    const { url } = await serve(api);
    const first = chatCompletionSchema.parse(await (await complete(url, ask)).json());
    const messages = [
      { role: 'system', content: 'Answer like a pirate.' },
      ...ask.messages,
      first.choices[0]?.message,
      { role: 'tool', content: '{}', tool_call_id: '1' },
      { role: 'user', content: [{ type: 'text', text: ' And why? ' }] },
    ];
    const dateline = { filter: { publishers: ['The Coast'] } };
    await complete(url, { ...ask, model: 'dateline-extractive', messages, dateline, temperature: 2, seed: 1 });
    expect(api.asked.at(-1)).toEqual({
      question: 'And why?',
      history: [
        { role: 'user', content: 'When did the harbour reopen?' },
        { role: 'assistant', content: 'The harbour reopened on Monday. [1]' },
      ],
      filter: { publishers: ['The Coast'] },
      mode: 'extractive',
    });
  });

  test('keeps a long conversation going: the newest 20 turns, each cut to 8,000 characters', async () => {
    const api = new ScriptedDateline();
    const { url } = await serve(api);
    const said = Array.from({ length: 30 }, (_, index) => [
      { role: 'user', content: `Question ${index}` },
      { role: 'assistant', content: 'x'.repeat(9000) },
    ]);
    expect((await complete(url, { ...ask, messages: [...said.flat(), ...ask.messages] })).status).toBe(200);
    const history = api.asked[0]?.history ?? [];
    expect([history.length, history[0]?.content, history[1]?.content.length]).toEqual([20, 'Question 20', 8000]);
  });

  test('leaves nothing of an article that a reader of Markdown would load, open or run', async () => {
    const quote = 'See ![x](http://evil.example/p.png) <img src=x> and [here](javascript:alert) `rm`.';
    const source = { ...cited, quote, title: '[a]: http://evil.example', url: null };
    const hostile = {
      ...answer,
      statements: [{ text: quote, support: 'verbatim' as const, markers: [1] }],
      citations: [source],
    };
    const { url } = await serve(
      new ScriptedDateline(async function* () {
        yield { event: 'answer', data: hostile };
      }),
    );
    const { choices } = chatCompletionSchema.parse(await (await complete(url, ask)).json());
    expect(choices[0]?.message.content).not.toMatch(/(?<!\\)(?:!\[|\]\(|\]:|<|`)/);
  });

  test.each([
    ['an image', { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: {} }] }] }, 400, /only text/],
    [
      'no question at the end',
      { messages: [...ask.messages, { role: 'assistant', content: 'No.' }] },
      400,
      /last mess/,
    ],
    ['no message', { messages: [] }, 400, /messages/],
    ['a question that is too long', { messages: [{ role: 'user', content: 'x'.repeat(1001) }] }, 400, /1,001/],
    ['two answers', { n: 2 }, 400, /one answer/],
    ['a schema', { response_format: { type: 'json_schema' } }, 400, /answers are text/],
    ['a forced tool', { tool_choice: 'required' }, 400, /no tool/],
    ['another model', { model: 'gpt-4.1' }, 404, /dateline-extractive/],
  ])('refuses %s in the form of OpenAI, and says why', async (_name, change, status, message) => {
    const { url } = await serve(new ScriptedDateline());
    expect(await refusal(await complete(url, { ...ask, ...change }))).toEqual({
      status,
      message: expect.stringMatching(message),
      type: 'invalid_request_error',
      param: null,
      code: status === 404 ? 'not_found' : 'bad_request',
    });
  });

  test('asks for the same keys as every other route', async () => {
    const { url } = await serve(new ScriptedDateline(), { access: { apiKeys: ['k1'] } });
    expect(await refusal(await complete(url, ask))).toMatchObject({ status: 401, code: 'invalid_api_key' });
    expect((await complete(url, ask, { Authorization: 'Bearer k1' })).status).toBe(200);
    expect((await fetch(`${url}/v1/models`)).status).toBe(401);
  });

  test('counts one rate for all doors, and says when a client may come back', async () => {
    const { url } = await serve(new ScriptedDateline(), { load: { rateLimit: 1 } });
    const plain = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"question":"When?"}' };
    expect((await fetch(`${url}/ask`, plain)).status).toBe(200);
    const response = await complete(url, ask);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refusal(response)).toMatchObject({ status: 429, type: 'rate_limit_error' });
  });

  test('has a client come back later where there is no place or no index', async () => {
    const api = new ScriptedDateline();
    const { url } = await serve(api, { load: { maxConcurrent: 0, maxQueue: 0 } });
    const busy = await complete(url, { ...ask, stream: true });
    expect(busy.headers.get('retry-after')).toBe('2');
    expect(await refusal(busy)).toMatchObject({ status: 503, type: 'server_error', code: 'busy' });
    api.ready = false;
    expect(await refusal(await complete(url, ask))).toMatchObject({ status: 503, code: 'not_ready' });
  });

  test('lets the pages of listed origins ask, with the headers that clients of OpenAI add', async () => {
    const origin = 'https://news.example';
    const { url } = await serve(new ScriptedDateline(), { access: { corsOrigins: [origin] } });
    const preflight = await fetch(`${url}/v1/chat/completions`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,x-stainless-lang',
      },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-stainless-lang');
    expect((await complete(url, ask, { Origin: origin })).headers.get('access-control-allow-origin')).toBe(origin);
    expect(await refusal(await complete(url, ask, { Origin: 'https://evil.example' }))).toMatchObject({ status: 403 });
  });

  test('says within the stream what ended it', async () => {
    const { url, logged } = await serve(
      new ScriptedDateline(async function* () {
        yield* answerEvents.slice(0, 2);
        throw new Error('secret');
      }),
    );
    const body = await (await complete(url, { ...ask, stream: true })).text();
    const last = JSON.parse(/data: (.*)\n\n$/.exec(body)?.[1] ?? '') as unknown;
    expect(chatErrorSchema.parse(last).error).toMatchObject({ type: 'server_error', code: 'internal' });
    expect(body).not.toMatch(/secret|DONE/);
    expect(logged).toHaveLength(1);
  });

  test.each([true, false])('ends the work when the client leaves (stream: %s)', async (stream) => {
    const { api, working } = atWork();
    const { url } = await serve(api);
    const leaving = new AbortController();
    const left = complete(url, { ...ask, stream }, {}, leaving.signal).catch(() => null);
    const signal = await working;
    leaving.abort();
    await expect.poll(() => signal.aborted, { timeout: 5000 }).toBe(true);
    await left;
  });
});

test('GET /v1/models lists what there is to choose from, and each can be read', async () => {
  const { url } = await serve(new ScriptedDateline());
  const { data } = chatModelListSchema.parse(await (await fetch(`${url}/v1/models`)).json());
  expect(data.map(({ id }) => id)).toEqual(['dateline', 'dateline-extractive']);
  expect(await (await fetch(`${url}/v1/models/dateline`)).json()).toEqual(data[0]);
  expect(await refusal(await fetch(`${url}/v1/models/gpt-4`))).toMatchObject({ status: 404 });
});

import { ChatOpenAI } from '@langchain/openai';
import OpenAI, { APIUserAbortError, AuthenticationError, BadRequestError, NotFoundError, RateLimitError } from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/protocol/answer.ts';
import { startServer, workspace } from '../product.ts';

const question = 'How many North Korean troops were sent to Russia?';
const messages = [{ role: 'user' as const, content: question }];

let space: Awaited<ReturnType<typeof workspace>>;
let server: Awaited<ReturnType<typeof startServer>>;
let client: OpenAI;

beforeAll(async () => {
  space = await workspace();
  server = await startServer({ ...space.env, API_KEYS: 'k1' });
  client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'k1', maxRetries: 0 });
});

afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await space.remove();
});

/** How many answers are made and how many wait, as the server counts them. */
async function busy() {
  const response = await fetch(`${server.url}/metrics`, { headers: { Authorization: 'Bearer k1' } });
  return [...(await response.text()).matchAll(/^dateline_(?:answers_running|questions_waiting) (\d+)$/gm)].map(
    ([, n]) => n,
  );
}

function model() {
  return new ChatOpenAI({
    model: 'dateline',
    apiKey: 'k1',
    maxRetries: 0,
    configuration: { baseURL: `${server.url}/v1` },
  });
}

describe('the openai package', () => {
  test('gets an answer with markers, the sources at its end, and the whole Answer beside it', async () => {
    const completion = await client.chat.completions.create({ model: 'dateline', messages });
    const content = completion.choices[0]?.message.content ?? '';
    expect(content).toMatch(/\[1][\s\S]+\n\nSources:\n\n\[1] /);
    const answer = answerSchema.parse((completion as { dateline?: unknown }).dateline);
    for (const { marker } of answer.citations) expect(content).toContain(`\n\n[${marker}] `);
    expect(completion.usage?.total_tokens).toBeGreaterThan(10);
  });

  test('streams the same text, with the Answer and the usage at its end', async () => {
    const whole = await client.chat.completions.create({ model: 'dateline', messages });
    const stream = await client.chat.completions.create({
      model: 'dateline',
      messages,
      stream: true,
      stream_options: { include_usage: true },
    });
    let content = '';
    const answers: unknown[] = [];
    let usage: unknown;
    for await (const chunk of stream) {
      content += chunk.choices[0]?.delta.content ?? '';
      if ('dateline' in chunk) answers.push(chunk.dateline);
      usage = chunk.usage ?? usage;
    }
    expect(content).toBe(whole.choices[0]?.message.content);
    expect(answers.map((answer) => answerSchema.parse(answer).question)).toEqual([question]);
    expect(usage).toEqual(whole.usage);
  });

  test('goes on from what was said before', async () => {
    const first = await client.chat.completions.create({ model: 'dateline', messages });
    const reply = { role: 'assistant' as const, content: first.choices[0]?.message.content ?? '' };
    const next = { role: 'user' as const, content: 'And who is Sabrina Singh?' };
    const completion = await client.chat.completions.create({
      model: 'dateline',
      messages: [...messages, reply, next],
    });
    expect(completion.choices[0]?.message.content).toContain('Singh');
  });

  test('filters by an extra field', async () => {
    const body = { model: 'dateline', messages, dateline: { filter: { publishers: ['The Inland Gazette'] } } };
    await expect(client.chat.completions.create(body)).rejects.toThrow(/The Inland Gazette/);
  });

  test('lists the models', async () => {
    const { data } = await client.models.list();
    expect(data.map(({ id }) => id)).toEqual(['dateline', 'dateline-extractive']);
    expect(await client.models.retrieve('dateline')).toMatchObject({ object: 'model' });
  });

  test('throws its own errors: a wrong key, a wrong model, an image', async () => {
    const stranger = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'k2', maxRetries: 0 });
    const wrongKey = stranger.chat.completions.create({ model: 'dateline', messages });
    await expect(wrongKey).rejects.toThrow(AuthenticationError);
    await expect(wrongKey).rejects.toMatchObject({ code: 'invalid_api_key', message: expect.stringMatching(/key/) });
    await expect(client.chat.completions.create({ model: 'gpt-4.1', messages })).rejects.toThrow(NotFoundError);
    const image = { type: 'image_url' as const, image_url: { url: 'data:image/png;base64,AAAA' } };
    const shown = client.chat.completions.create({ model: 'dateline', messages: [{ role: 'user', content: [image] }] });
    await expect(shown).rejects.toThrow(BadRequestError);
    await expect(shown).rejects.toThrow(/only text/);
  });

  test('ends the work of the server when it aborts', async () => {
    const asks = Array.from({ length: 12 }, async () => {
      const aborting = new AbortController();
      setTimeout(() => aborting.abort(), 20);
      for await (const _chunk of await client.chat.completions.create(
        { model: 'dateline', messages, stream: true },
        { signal: aborting.signal },
      ));
      return 'answered';
    });
    const ended = await Promise.allSettled(asks);
    expect(ended.some(({ status }) => status === 'rejected')).toBe(true);
    const reasons = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(reasons.every((reason) => reason instanceof APIUserAbortError)).toBe(true);
    await expect.poll(busy, { timeout: 10_000 }).toEqual(['0', '0']);
  });

  test('is told when it asks too much', async () => {
    const limited = await startServer({ ...space.env, RATE_LIMIT: '1' });
    try {
      const eager = new OpenAI({ baseURL: `${limited.url}/v1`, apiKey: 'none', maxRetries: 0 });
      await eager.chat.completions.create({ model: 'dateline', messages });
      await expect(eager.chat.completions.create({ model: 'dateline', messages })).rejects.toThrow(RateLimitError);
    } finally {
      limited.child.kill('SIGKILL');
      await limited.ended;
    }
  });
});

describe('ChatOpenAI of LangChain', () => {
  test('invokes and streams the same answer', async () => {
    const { content } = await model().invoke(question);
    expect(content).toMatch(/\[1][\s\S]+Sources:/);
    let streamed = '';
    for await (const chunk of await model().stream(question)) streamed += String(chunk.content);
    expect(streamed).toBe(content);
  });

  test('passes on why it was refused', async () => {
    await expect(model().invoke('x'.repeat(1001))).rejects.toThrow(/1,000 characters/);
  });
});

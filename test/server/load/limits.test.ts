import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { problemSchema } from '../../../src/protocol/problem.ts';
import { answerEvents, ScriptedDateline } from '../scripted-dateline.ts';
import { post, serve } from '../serve.ts';

const question = 'When did the harbour reopen?';
const stream = { Accept: 'text/event-stream' };

const from = (address: string) => ({ 'X-Forwarded-For': address });

/** A product whose answers wait until `go` is called. */
function held() {
  const gate = new AbortController();
  let working = 0;
  let mostAtOnce = 0;
  const dateline = new ScriptedDateline(async function* (_request, signal) {
    working++;
    mostAtOnce = Math.max(mostAtOnce, working);
    try {
      if (!gate.signal.aborted) await Promise.race([once(gate.signal, 'abort'), once(signal, 'abort')]);
      if (!signal.aborted) yield* answerEvents;
    } finally {
      working--;
    }
  });
  return { dateline, go: () => gate.abort(), mostAtOnce: () => mostAtOnce, working: () => working };
}

describe('many questions at once', () => {
  test('are answered a few at a time, wait in order, and beyond that are told when to come back', async () => {
    const { dateline, go, mostAtOnce } = held();
    const { url } = await serve(dateline, { load: { maxConcurrent: 2, maxQueue: 3 } });
    const asked = [];
    for (let index = 0; index < 5; index++) {
      asked.push(post(url, { question }, index % 2 === 0 ? stream : {}));
      await pause(20);
    }
    const refused = await post(url, { question }, stream);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problemSchema.parse(await refused.json()).code).toBe('BUSY');
    go();
    const answered = await Promise.all(asked);
    expect(answered.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await Promise.all(answered.map((response) => response.text()));
    expect(mostAtOnce()).toBe(2);
  });

  test('free their place when the reader leaves, also while still waiting', async () => {
    const { dateline, go, working } = held();
    const { url } = await serve(dateline, { load: { maxConcurrent: 1, maxQueue: 1 } });
    const leave = new AbortController();
    const gone = [0, 1].map(() => post(url, { question }, stream, leave.signal).catch(() => 'gone'));
    await vi.waitFor(() => expect(working()).toBe(1));
    await pause(50);
    expect((await post(url, { question })).status).toBe(503);
    leave.abort();
    expect(await Promise.all(gone)).toEqual(['gone', 'gone']);
    await vi.waitFor(() => expect(working()).toBe(0), 5000);
    go();
    expect((await post(url, { question })).status).toBe(200);
  });

  test('a slow reader holds nobody up: its place is free as soon as its answer is made', async () => {
    const { url } = await serve(new ScriptedDateline(), { load: { maxConcurrent: 1, maxQueue: 0 } });
    const slow = await post(url, { question }, stream);
    expect((await post(url, { question })).status).toBe(200);
    await slow.body?.cancel();
  });

  test('end with a word when an answer takes too long', async () => {
    const { dateline } = held();
    const { url, logged } = await serve(dateline, { answerMs: 150, heartbeatMs: 40 });
    const json = await post(url, { question });
    expect(json.status).toBe(503);
    expect(problemSchema.parse(await json.json()).code).toBe('TIMED_OUT');
    expect(await (await post(url, { question }, stream)).text()).toMatch(/event: error\ndata: .*"TIMED_OUT"/);
    expect(logged).toEqual([]);
  });
});

describe('a limit for each address', () => {
  test('counts questions, says when to come back, and touches no other route', async () => {
    const { url } = await serve(new ScriptedDateline(), { load: { rateLimit: 3 } });
    const statuses = [];
    for (let index = 0; index < 4; index++) statuses.push((await post(url, { question })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await post(url, { question });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problemSchema.parse(await refused.json()).code).toBe('RATE_LIMITED');
    expect((await fetch(`${url}/articles`)).status).toBe(200);
  });

  test('believes an address only from a trusted proxy', async () => {
    const direct = await serve(new ScriptedDateline(), { load: { rateLimit: 1 } });
    expect((await post(direct.url, { question }, from('192.0.2.1'))).status).toBe(200);
    expect((await post(direct.url, { question }, from('192.0.2.2'))).status).toBe(429);
    const proxied = await serve(new ScriptedDateline(), { load: { rateLimit: 1 }, access: { trustProxy: 1 } });
    expect((await post(proxied.url, { question }, from('192.0.2.1'))).status).toBe(200);
    expect((await post(proxied.url, { question }, from('192.0.2.2'))).status).toBe(200);
    expect((await post(proxied.url, { question }, from('192.0.2.9, 192.0.2.1'))).status).toBe(429);
  });
});

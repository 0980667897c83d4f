import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { AnswerEvent } from '../../../src/protocol/answer-event.ts';
import type { RequestEntry } from '../../../src/server/watching/watch-requests.ts';
import { answer, answerEvents, ScriptedDateline } from '../scripted-dateline.ts';
import { post, serve } from '../serve.ts';

const question = 'When did the harbour reopen?';
const stream = { Accept: 'text/event-stream' };

async function watched(dateline = new ScriptedDateline(), options: { logQuestions?: boolean; stallMs?: number } = {}) {
  const entries: RequestEntry[] = [];
  const errors: [unknown, string][] = [];
  const { url } = await serve(dateline, {
    logRequest: (entry) => entries.push(entry),
    logError: (error, requestId) => errors.push([error, requestId]),
    ...options,
  });
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  return { url, entries, errors, metrics };
}

const broken = () =>
  new ScriptedDateline(async function* () {
    yield answerEvents[0] as AnswerEvent;
    throw new Error('secret');
  });

describe('the log', () => {
  test('tells of each request what was answered and how long it took, but not what was asked', async () => {
    const { url, entries } = await watched();
    await (await post(`${url}`, { question }, stream)).text();
    await vi.waitFor(() => expect(entries).toHaveLength(1));
    expect(entries[0]).toMatchObject({
      method: 'POST',
      path: '/ask',
      status: 200,
      answer: { id: answer.id, status: 'answered', mode: 'extractive', citations: 1, queueMs: expect.any(Number) },
    });
    expect(JSON.stringify(entries)).not.toContain('harbour');
  });

  test('holds the question where that is wanted', async () => {
    const { url, entries } = await watched(new ScriptedDateline(), { logQuestions: true });
    await post(url, { question });
    await vi.waitFor(() => expect(entries[0]?.question).toBe(question));
  });

  test('never holds queries, keys or bodies', async () => {
    const { url, entries } = await watched();
    await fetch(`${url}/articles?token=hush`, { headers: { Authorization: 'Bearer hush' } });
    await post(url, '{"hush": ');
    await vi.waitFor(() => expect(entries).toHaveLength(2));
    expect(JSON.stringify(entries)).not.toContain('hush');
  });

  test('names the request that failed, also where the failure went into the stream', async () => {
    const { url, entries, errors } = await watched(broken());
    const streamed = await post(url, { question }, { ...stream, 'X-Request-Id': 'from-proxy.1' });
    await streamed.text();
    const whole = await post(url, { question });
    await vi.waitFor(() => expect(entries.map(({ problem }) => problem)).toEqual(['INTERNAL', 'INTERNAL']));
    expect(errors.map(([, requestId]) => requestId)).toEqual(['from-proxy.1', whole.headers.get('x-request-id')]);
    expect(entries.map(({ requestId }) => requestId)).toEqual(errors.map(([, requestId]) => requestId));
  });

  test('says of a reader who never took the end of an answer that he left', async () => {
    const long = new ScriptedDateline(async function* () {
      yield { event: 'notice', data: { code: 'LONG', text: 'x'.repeat(20_000_000) } };
    });
    const { url, entries } = await watched(long, { stallMs: 200 });
    const socket = connect(Number(new URL(url).port), '127.0.0.1').pause();
    const body = JSON.stringify({ question });
    const head = `POST /ask HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json`;
    socket.write(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    await vi.waitFor(() => expect(entries[0]).toMatchObject({ status: 200, left: true }), 5000);
    socket.destroy();
  });

  test.each(['two words', 'x'.repeat(65), '<script>', 'ünï'])('takes no request id like %j', async (id) => {
    const { url } = await watched();
    const response = await fetch(`${url}/health`, { headers: { 'X-Request-Id': encodeURI(id) } });
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('the metrics', () => {
  test('count answers by status and by stage, requests by route, and failures by code', async () => {
    const { url, metrics } = await watched();
    await post(url, { question });
    await post(url, { question: '' });
    await fetch(`${url}/articles/nowhere.txt`);
    await fetch(`${url}/no-such-place`);
    const text = await metrics();
    expect(text).toContain('dateline_answers_total{status="answered",mode="extractive"} 1');
    expect(text).toContain('dateline_answer_failures_total{code="BAD_REQUEST"} 1');
    expect(text).toContain('dateline_answer_seconds_count{stage="retrieve"} 1');
    expect(text).toContain('dateline_http_requests_total{method="GET",route="/articles/*id",status="404"} 1');
    expect(text).toContain('dateline_http_requests_total{method="GET",route="other",status="404"} 1');
    expect(text).toMatch(/^dateline_index_articles 1$/m);
    expect(text).toMatch(/^dateline_snapshot_age_seconds \d+/m);
    expect(text).toMatch(/^dateline_answers_running 0$/m);
  });

  test('count a reader who left as such', async () => {
    const leave = new AbortController();
    const endless = new ScriptedDateline(async function* (_request, signal) {
      yield answerEvents[0] as AnswerEvent;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    });
    const { url, entries, metrics } = await watched(endless);
    await (await post(url, { question }, stream, leave.signal)).body?.getReader().read();
    leave.abort();
    await vi.waitFor(() => expect(entries[0]?.left).toBe(true));
    expect(await metrics()).toContain('dateline_answer_failures_total{code="LEFT"} 1');
  });

  test('and the log say 499 where the reader left before anything was sent', async () => {
    const endless = new ScriptedDateline(async function* (_request, signal) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      yield* answerEvents;
    });
    const { url, entries, metrics } = await watched(endless);
    await expect(post(url, { question }, {}, AbortSignal.timeout(100))).rejects.toThrow('timeout');
    await vi.waitFor(() => expect(entries[0]).toMatchObject({ path: '/ask', status: 499, left: true }));
    expect(await metrics()).toContain('dateline_http_requests_total{method="POST",route="/ask",status="499"} 1');
  });

  test('do not grow with what strangers make up', async () => {
    const { url, metrics } = await watched();
    for (let index = 0; index < 20; index++) {
      await fetch(`${url}/made-up-${index}`, { method: index % 2 === 0 ? 'PROPFIND' : 'GET' });
      await fetch(`${url}/articles/made-up-${index}`);
    }
    const lines = (await metrics()).split('\n').filter((line) => line.startsWith('dateline_http_requests_total{'));
    expect(lines).toHaveLength(3);
  });
});

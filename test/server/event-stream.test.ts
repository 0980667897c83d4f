import { createParser } from 'eventsource-parser';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { type AnswerEvent, decodeEvent } from '../../src/protocol/answer-event.ts';
import { problemSchema } from '../../src/protocol/problem.ts';
import { answerEvents, ScriptedDateline } from './scripted-dateline.ts';
import { post, serve } from './serve.ts';

const question = 'When did the harbour reopen?';
const stream = { Accept: 'text/event-stream' };

/** The events and comments of a whole stream, read with a parser by others. */
async function read(response: Response) {
  const events: AnswerEvent[] = [];
  const comments: string[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => events.push(decodeEvent(event ?? '', data)),
    onComment: (comment) => comments.push(comment),
  });
  parser.feed(await response.text());
  return { events, comments };
}

describe('POST /ask as an event stream', () => {
  test('sends every event in order, then ends', async () => {
    const { url } = await serve(new ScriptedDateline());
    const response = await post(url, { question }, stream);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    const { events, comments } = await read(response);
    expect(events).toEqual(answerEvents);
    expect(comments).toEqual([]);
  });

  test('sends each event when it happens, not at the end', async () => {
    const held = new AbortController();
    const slow = new ScriptedDateline(async function* () {
      yield answerEvents[0] as AnswerEvent;
      await once(held.signal, 'abort');
      yield* answerEvents.slice(1);
    });
    const { url } = await serve(slow);
    const reader = (await post(url, { question }, stream)).body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first).toMatch(/^event: sources\n/);
    held.abort();
    await reader?.cancel();
  });

  test('sends comments while an answer takes long, also before the first event', async () => {
    const slow = new ScriptedDateline(async function* () {
      await pause(250);
      yield* answerEvents;
    });
    const { url } = await serve(slow, { heartbeatMs: 50 });
    const { events, comments } = await read(await post(url, { question }, stream));
    expect(events).toEqual(answerEvents);
    expect(comments.length).toBeGreaterThanOrEqual(2);
  });

  test('reports a failure before the first event as a problem response', async () => {
    const broken = new ScriptedDateline(async function* () {
      throw new Error('secret');
    });
    const { url, logged } = await serve(broken);
    const response = await post(url, { question }, stream);
    expect(response.status).toBe(500);
    expect(problemSchema.parse(await response.json()).code).toBe('INTERNAL');
    expect(logged).toHaveLength(1);
  });

  test('reports a failure after the first event as an error event without its message', async () => {
    const broken = new ScriptedDateline(async function* () {
      yield answerEvents[0] as AnswerEvent;
      throw new Error('secret');
    });
    const { url, logged } = await serve(broken);
    const { events } = await read(await post(url, { question }, stream));
    expect(events.map(({ event }) => event)).toEqual(['sources', 'error']);
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(logged).toHaveLength(1);
  });

  test('ends the answering within a second when the reader leaves', async () => {
    const ended = vi.fn();
    const endless = new ScriptedDateline(async function* (_request, signal) {
      try {
        yield answerEvents[0] as AnswerEvent;
        await pause(60_000, undefined, { signal });
      } finally {
        ended(signal.aborted);
      }
    });
    const { url, logged } = await serve(endless);
    const reader = new AbortController();
    const response = await post(url, { question }, stream, reader.signal);
    await response.body?.getReader().read();
    reader.abort();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(true), 1000);
    expect(logged).toEqual([]);
  });

  test('stops a JSON answer too when the client leaves, and logs nothing', async () => {
    const ended = vi.fn();
    const endless = new ScriptedDateline(async function* (_request, signal) {
      await pause(60_000, undefined, { signal }).finally(ended);
      yield* answerEvents;
    });
    const { url, logged } = await serve(endless);
    await expect(post(url, { question }, {}, AbortSignal.timeout(100))).rejects.toThrow('timeout');
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), 1000);
    expect(logged).toEqual([]);
  });

  test('closes the connection of a reader who is far behind and takes nothing', async () => {
    const ended = vi.fn();
    const notice: AnswerEvent = { event: 'notice', data: { code: 'LONG', text: 'x'.repeat(100_000) } };
    const eager = new ScriptedDateline(async function* () {
      try {
        for (;;) yield notice;
      } finally {
        ended();
      }
    });
    const { url, logged } = await serve(eager, { stallMs: 150 });
    const response = await post(url, { question }, stream);
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), 5000);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(logged).toEqual([]);
  });

  test('waits for a slow reader instead of piling up events', async () => {
    let produced = 0;
    const notice: AnswerEvent = { event: 'notice', data: { code: 'LONG', text: 'x'.repeat(100_000) } };
    const eager = new ScriptedDateline(async function* () {
      for (; produced < 400; produced++) yield notice;
      yield* answerEvents;
    });
    const { url } = await serve(eager);
    const response = await post(url, { question }, stream);
    await pause(300);
    expect(produced).toBeLessThan(400);
    const { events } = await read(response);
    expect(events).toHaveLength(403);
  });
});

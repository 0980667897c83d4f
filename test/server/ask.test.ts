import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DatelineError } from '../../src/errors.ts';
import { problemSchema } from '../../src/protocol/problem.ts';
import { answer, ScriptedDateline } from './scripted-dateline.ts';
import { post, serve } from './serve.ts';

const question = 'When did the harbour reopen?';

async function problemIn(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('POST /ask as JSON', () => {
  test('returns the answer at the end of the events', async () => {
    const { url } = await serve(new ScriptedDateline());
    const response = await post(url, { question });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(answer);
  });

  test('takes the longest legal request, written in the most wasteful way', async () => {
    const dateline = new ScriptedDateline();
    const { url } = await serve(dateline);
    const content = '\u0001'.repeat(8000);
    const history = Array.from({ length: 20 }, () => ({ role: 'user', content }));
    const articleIds = Array.from({ length: 1000 }, (_, index) => `${'é'.repeat(500)}${index}`);
    const response = await post(url, { question: 'x'.repeat(1000), history, filter: { articleIds } });
    expect(response.status).toBe(200);
    expect(dateline.asked[0]?.history?.[19]?.content).toBe(content);
  });

  test('takes a compressed body, but not one that unpacks to more than the limit', async () => {
    const { url } = await serve(new ScriptedDateline());
    const send = (body: string) =>
      fetch(`${url}/ask`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
        body: gzipSync(body),
      });
    expect((await send(JSON.stringify({ question }))).status).toBe(200);
    expect((await problemIn(await send(`{"question":"${'x'.repeat(5_000_000)}"}`))).code).toBe('PAYLOAD_TOO_LARGE');
  });

  test('prefers JSON where the client takes anything, and the stream where the client ranks it first', async () => {
    const { url } = await serve(new ScriptedDateline());
    const typeFor = async (accept: string) => {
      const response = await post(url, { question }, { Accept: accept });
      await response.text();
      return response.headers.get('content-type')?.split(';')[0];
    };
    expect(await typeFor('*/*')).toBe('application/json');
    expect(await typeFor('text/*')).toBe('text/event-stream');
    expect(await typeFor('application/json;q=0.5, text/event-stream')).toBe('text/event-stream');
  });

  test.each([
    ['an empty body', '', /question/],
    ['a body that is no object', '[]', /body/],
    ['a question of white space', { question: ' \f\n ' }, /question/],
    ['a question over 1,000 characters', { question: 'x'.repeat(1001) }, /question.*1000/],
    ['a question over 1,000 characters with its blanks', { question: `\f${'x'.repeat(1000)}` }, /question.*1000/],
    ['a field that does not exist', { question, histroy: [] }, /histroy/],
    [
      'a 21st turn',
      { question, history: Array.from({ length: 21 }, () => ({ role: 'user', content: '' })) },
      /history.*20/,
    ],
    ['a day that does not exist', { question, filter: { from: '2024-02-30' } }, /filter\.from/],
    ['a filter that ends before it starts', { question, filter: { from: '2024-02-03', to: '2024-02-01' } }, /filter/],
    ['JSON that breaks off', '{"question": "When', /JSON/],
  ])('refuses %s and says what is wrong', async (_name, body, detail) => {
    const dateline = new ScriptedDateline();
    const { url, logged } = await serve(dateline);
    const problem = await problemIn(await post(url, body));
    expect(problem).toMatchObject({ status: 400, code: 'BAD_REQUEST', detail: expect.stringMatching(detail) });
    expect(dateline.asked).toEqual([]);
    expect(logged).toEqual([]);
  });

  const json = { 'Content-Type': 'application/json' };
  const latin1 = { 'Content-Type': 'application/json; charset=latin1' };

  test.each([
    ['GET', 405, 'METHOD_NOT_ALLOWED', { method: 'GET' }],
    ['DELETE', 405, 'METHOD_NOT_ALLOWED', { method: 'DELETE' }],
    ['a client that takes only HTML', 406, 'NOT_ACCEPTABLE', { method: 'POST', headers: { Accept: 'text/html' } }],
    ['plain text', 415, 'UNSUPPORTED_MEDIA_TYPE', { method: 'POST', body: 'When?' }],
    ['JSON in Latin-1', 415, 'UNSUPPORTED_MEDIA_TYPE', { method: 'POST', headers: latin1, body: '{}' }],
    ['over 2 MB', 413, 'PAYLOAD_TOO_LARGE', { method: 'POST', headers: json, body: ' '.repeat(2_100_000) }],
  ])('answers %s with %i %s', async (_name, status, code, init) => {
    const { url } = await serve(new ScriptedDateline());
    const response = await fetch(`${url}/ask`, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('allow')).toBe(status === 405 ? 'POST, OPTIONS' : null);
    expect((await problemIn(response)).code).toBe(code);
  });

  test.each(['utf-16', 'UTF-16LE', 'utf-32', 'utf-7'])(
    'refuses a body in %s, whose nesting it would not see',
    async (charset) => {
      const dateline = new ScriptedDateline();
      const { url } = await serve(dateline);
      const response = await fetch(`${url}/ask`, {
        method: 'POST',
        headers: { 'Content-Type': `application/json; charset=${charset}` },
        body: Buffer.from(JSON.stringify({ question }), 'utf16le'),
      });
      expect((await problemIn(response)).code).toBe('UNSUPPORTED_MEDIA_TYPE');
      expect(dateline.asked).toEqual([]);
    },
  );

  test('passes on which filter value is unknown', async () => {
    const unknown = new ScriptedDateline(async function* () {
      throw new DatelineError('FILTER_UNKNOWN', 'No article is from "The Inland".');
    });
    const { url, logged } = await serve(unknown);
    const problem = await problemIn(await post(url, { question, filter: { publishers: ['The Inland'] } }));
    expect(problem).toMatchObject({ status: 400, code: 'BAD_REQUEST', detail: 'No article is from "The Inland".' });
    expect(logged).toEqual([]);
  });

  test('logs an unexpected failure and tells the client nothing of it', async () => {
    const failure = new Error('ENOENT: /home/someone/index/CURRENT');
    const broken = new ScriptedDateline(async function* () {
      throw failure;
    });
    const { url, logged } = await serve(broken);
    const response = await post(url, { question });
    const body = await response.clone().text();
    expect((await problemIn(response)).code).toBe('INTERNAL');
    expect(body).not.toMatch(/ENOENT|someone|\bat /);
    expect(logged).toEqual([failure]);
  });

  test('fails loudly where the events end without an answer', async () => {
    const { url, logged } = await serve(new ScriptedDateline(async function* () {}));
    expect((await problemIn(await post(url, { question }))).code).toBe('INTERNAL');
    expect(logged).toHaveLength(1);
  });

  test('answers 503 while nothing is served', async () => {
    const dateline = new ScriptedDateline();
    dateline.ready = false;
    const { url } = await serve(dateline);
    expect((await problemIn(await post(url, { question }))).code).toBe('NOT_READY');
  });
});

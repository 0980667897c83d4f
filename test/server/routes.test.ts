import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { articleListSchema, articleViewSchema } from '../../src/protocol/article-view.ts';
import { problemSchema } from '../../src/protocol/problem.ts';
import { healthSchema, readinessSchema } from '../../src/protocol/readiness.ts';
import { answer, ScriptedDateline, view } from './scripted-dateline.ts';
import { serve } from './serve.ts';

/** A GET whose path is sent exactly as written; `fetch` would resolve dots first. */
function getRaw(url: string, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { path }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the other routes', () => {
  test('GET /health says that the process is alive, also while nothing is served', async () => {
    const dateline = new ScriptedDateline();
    dateline.ready = false;
    const { url } = await serve(dateline);
    expect(healthSchema.parse(await (await fetch(`${url}/health`)).json())).toEqual({
      status: 'ok',
      reasons: [],
    });
  });

  test('GET /ready names the served snapshot, or is a 503 problem', async () => {
    const dateline = new ScriptedDateline();
    const { url } = await serve(dateline);
    expect(readinessSchema.parse(await (await fetch(`${url}/ready`)).json()).snapshot).toBe(answer.snapshot);
    dateline.ready = false;
    const response = await fetch(`${url}/ready`);
    expect(response.status).toBe(503);
    expect(problemSchema.parse(await response.json()).code).toBe('NOT_READY');
  });

  test('GET /articles lists what is served', async () => {
    const { url } = await serve(new ScriptedDateline());
    const list = articleListSchema.parse(await (await fetch(`${url}/articles`)).json());
    expect(list.articles.map(({ articleId }) => articleId)).toEqual([view.articleId]);
  });

  test.each([
    ['slashes as they are', view.articleId.split('/').map(encodeURIComponent).join('/')],
    ['everything escaped', encodeURIComponent(view.articleId)],
    ['letters decomposed', view.articleId.normalize('NFD').split('/').map(encodeURIComponent).join('/')],
  ])('GET /articles/… finds an id in a folder, with a blank, an ampersand and an accent: %s', async (_name, path) => {
    const { url } = await serve(new ScriptedDateline());
    const response = await fetch(`${url}/articles/${path}`);
    expect(articleViewSchema.parse(await response.json())).toEqual(view);
  });

  test.each([
    '/articles/none.txt',
    '/articles/../../etc/passwd',
    '/articles/%2e%2e%2fetc%2fpasswd',
    '/nothing',
    '/ask/x',
  ])('answers %s with a 404 problem', async (path) => {
    const { url } = await serve(new ScriptedDateline());
    const { status, body } = await getRaw(url, path);
    expect(status).toBe(404);
    expect(problemSchema.parse(JSON.parse(body)).code).toBe('NOT_FOUND');
  });

  test('answers a broken escape in an address with a 400 problem', async () => {
    const { url, logged } = await serve(new ScriptedDateline());
    const { status, body } = await getRaw(url, '/articles/%E0%A4%A');
    expect(status).toBe(400);
    expect(problemSchema.parse(JSON.parse(body)).code).toBe('BAD_REQUEST');
    expect(logged).toEqual([]);
  });

  test.each(['/health', '/ready', '/articles', '/articles/a.txt', '/', '/read/a.txt'])(
    'refuses POST %s with 405, and says what is allowed',
    async (path) => {
      const { url } = await serve(new ScriptedDateline());
      const response = await fetch(url + path, { method: 'POST' });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(problemSchema.parse(await response.json()).code).toBe('METHOD_NOT_ALLOWED');
    },
  );

  test('answers OPTIONS with the allowed methods', async () => {
    const { url } = await serve(new ScriptedDateline());
    const response = await fetch(`${url}/ask`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });
});

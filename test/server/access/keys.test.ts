import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../../src/protocol/problem.ts';
import { ScriptedDateline } from '../scripted-dateline.ts';
import { post, serve } from '../serve.ts';

const question = 'When did the harbour reopen?';
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const access = { apiKeys: ['key-one', 'key-two'], adminToken: 'the-admin' };

describe('with API keys', () => {
  test.each(['/health', '/ready', '/', '/read/north/harbour.txt', '/assets/main-0a1b2c3d.js'])(
    '%s is open, or nobody could be asked for the key',
    async (path) => {
      const { url } = await serve(new ScriptedDateline(), { access });
      expect((await fetch(url + path)).status).toBe(200);
    },
  );

  test.each(['/articles', '/articles/a.txt', '/ask', '/metrics', '/openapi.json', '/docs', '/index', '/no-such-place'])(
    '%s is closed without one, and says how to send it',
    async (path) => {
      const { url } = await serve(new ScriptedDateline(), { access });
      const response = await fetch(url + path);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /);
      expect(problemSchema.parse(await response.json()).code).toBe('UNAUTHORIZED');
    },
  );

  test.each([...access.apiKeys, access.adminToken])('"%s" opens', async (token) => {
    const dateline = new ScriptedDateline();
    const { url } = await serve(dateline, { access });
    expect((await post(url, { question }, bearer(token))).status).toBe(200);
    expect((await fetch(`${url}/articles`, { headers: { Authorization: `bearer ${token}` } })).status).toBe(200);
  });

  test.each(['', 'key', 'key-on', 'key-onee', 'KEY-ONE', 'key-one,key-two', 'undefined'])(
    '"%s" does not, and nothing is asked',
    async (token) => {
      const dateline = new ScriptedDateline();
      const { url } = await serve(dateline, { access });
      expect((await post(url, { question }, bearer(token))).status).toBe(401);
      expect((await post(url, { question }, { Authorization: `Basic ${btoa(`:${token}`)}` })).status).toBe(401);
      expect(dateline.asked).toEqual([]);
    },
  );

  test('none is needed where none is set, and a wrong one does no harm', async () => {
    const { url } = await serve(new ScriptedDateline());
    expect((await post(url, { question })).status).toBe(200);
    expect((await post(url, { question }, bearer('anything'))).status).toBe(200);
  });
});

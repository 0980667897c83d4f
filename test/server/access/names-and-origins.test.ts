import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../../src/protocol/problem.ts';
import { rawRequest } from '../raw-request.ts';
import { ScriptedDateline } from '../scripted-dateline.ts';
import { open, post, serve } from '../serve.ts';

const question = 'When did the harbour reopen?';
const json = { 'Content-Type': 'application/json' };
const body = JSON.stringify({ question });

describe('the name that the server is called by', () => {
  const access = { allowedHosts: ['news.example.org'] };

  test.each(['localhost', 'LOCALHOST:80', '127.0.0.1:3000', '[::1]:3000', 'news.example.org', 'News.Example.org:8443'])(
    'may be %s',
    async (host) => {
      const { url } = await serve(new ScriptedDateline(), { access });
      expect((await rawRequest(url, { path: '/articles', headers: { Host: host } })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'localhost.evil.example',
    'news.example.org.evil.example',
    '127.0.0.2',
    'a@localhost',
    ':',
  ])('may not be %s, for page and routes alike', async (host) => {
    const dateline = new ScriptedDateline();
    const { url } = await serve(dateline, { access });
    const headers = { Host: host, ...json };
    for (const path of ['/', '/articles']) expect((await rawRequest(url, { path, headers })).status).toBe(421);
    const refused = await rawRequest(url, { method: 'POST', path: '/ask', headers, body });
    expect(problemSchema.parse(JSON.parse(refused.body))).toMatchObject({
      code: 'HOST_NOT_ALLOWED',
      detail: expect.stringContaining('ALLOWED_HOSTS'),
    });
    expect(dateline.asked).toEqual([]);
  });

  test('is the one of HOST too, but not each one that 0.0.0.0 stands for', async () => {
    const named = await serve(new ScriptedDateline(), { access: { host: 'Box.local' } });
    expect((await rawRequest(named.url, { path: '/articles', headers: { Host: 'box.local' } })).status).toBe(200);
    const ofIPv6 = await serve(new ScriptedDateline(), { access: { host: 'FD00::1' } });
    for (const Host of ['[fd00::1]:3000', '[FD00::1]'])
      expect((await rawRequest(ofIPv6.url, { path: '/articles', headers: { Host } })).status).toBe(200);
    const everywhere = await serve(new ScriptedDateline(), { access: { host: '0.0.0.0' } });
    const headers = { Host: '192.168.1.20:3000' };
    expect((await rawRequest(everywhere.url, { path: '/articles', headers })).status).toBe(421);
  });

  test('matters to nobody who only asks whether the server is alive', async () => {
    const { url } = await serve(new ScriptedDateline());
    const headers = { Host: '10.1.2.3:3000' };
    for (const path of ['/health', '/ready']) expect((await rawRequest(url, { path, headers })).status).toBe(200);
  });

  test('is what a trusted proxy was called by, and what anybody else claims counts for nothing', async () => {
    const headers = { Host: '127.0.0.1', 'X-Forwarded-Host': 'evil.example' };
    const direct = await serve(new ScriptedDateline());
    expect((await rawRequest(direct.url, { path: '/articles', headers })).status).toBe(200);
    const proxied = await serve(new ScriptedDateline(), { access: { trustProxy: 1 } });
    expect((await rawRequest(proxied.url, { path: '/articles', headers })).status).toBe(421);
    const pastTheProxy = { Host: 'evil.example', 'X-Forwarded-Host': 'localhost' };
    expect((await rawRequest(proxied.url, { path: '/articles', headers: pastTheProxy })).status).toBe(421);
  });
});

describe('the site that a page is from', () => {
  const corsOrigins = ['https://news.example.org'];

  test.each(['https://evil.example', 'null', 'http://localhost:1', 'http://127.0.0.1.evil.example', 'garbage'])(
    'may not be %s',
    async (origin) => {
      const dateline = new ScriptedDateline();
      const { url } = await serve(dateline, { access: { corsOrigins } });
      const response = await post(url, { question }, { Origin: origin });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(problemSchema.parse(await response.json()).code).toBe('FORBIDDEN');
      expect(dateline.asked).toEqual([]);
    },
  );

  test('may be its own', async () => {
    const { url } = await serve(new ScriptedDateline());
    expect((await post(url, { question }, { Origin: url })).status).toBe(200);
  });

  test.each(['news.example.org', 'News.example.org:443'])(
    'may be its own behind a proxy that ends HTTPS for %s',
    async (name) => {
      const { url } = await serve(new ScriptedDateline(), {
        access: { trustProxy: 1, allowedHosts: ['news.example.org'] },
      });
      const headers = {
        ...json,
        Host: '127.0.0.1',
        'X-Forwarded-Host': name,
        Origin: 'https://news.example.org',
      };
      expect((await rawRequest(url, { method: 'POST', path: '/ask', headers, body })).status).toBe(200);
    },
  );

  test('may be a listed one, which a browser is told, also before it sends the key', async () => {
    const { url } = await serve(new ScriptedDateline(), { access: { corsOrigins, apiKeys: ['key'] } });
    const Origin = 'https://news.example.org';
    const asks = { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' };
    const preflight = await fetch(`${url}/ask`, { method: 'OPTIONS', headers: asks });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(Origin);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const answered = await post(url, { question }, { Origin, Authorization: 'Bearer key' });
    expect(answered.status).toBe(200);
    expect(answered.headers.get('access-control-allow-origin')).toBe(Origin);
    expect((await post(url, { question }, { Origin })).headers.get('access-control-allow-origin')).toBe(Origin);
  });

  test('is never invited where none is listed', async () => {
    const { url } = await serve(new ScriptedDateline());
    const headers = { Origin: 'https://news.example.org', 'Access-Control-Request-Method': 'POST' };
    const preflight = await fetch(`${url}/ask`, { method: 'OPTIONS', headers });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the headers of every response', () => {
  test('hold no "unsafe-inline", and ask for HTTPS only behind a proxy that has it', async () => {
    const direct = await fetch((await serve(new ScriptedDateline())).url);
    expect(direct.headers.get('content-security-policy')).not.toMatch(/unsafe|upgrade/);
    expect(direct.headers.get('strict-transport-security')).toBeNull();
    expect(direct.headers.get('x-content-type-options')).toBe('nosniff');
    const { url } = await serve(new ScriptedDateline(), { access: { trustProxy: open.access.trustProxy || 1 } });
    const proxied = await fetch(url, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(proxied.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(proxied.headers.get('strict-transport-security')).toMatch(/max-age=\d{7}/);
    const plain = await fetch(url, { headers: { 'X-Forwarded-Proto': 'http' } });
    expect(plain.headers.get('strict-transport-security')).toBeNull();
  });
});

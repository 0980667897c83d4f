import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../src/protocol/problem.ts';
import { ScriptedDateline } from './scripted-dateline.ts';
import { serve } from './serve.ts';

describe('the page', () => {
  test.each(['/', '/corpus', '/read/north/harbour.txt', '/read/a%20b.txt'])(
    'is served at %s and asked for anew each time',
    async (path) => {
      const { url } = await serve(new ScriptedDateline());
      const response = await fetch(url + path);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('cache-control')).toBe('public, max-age=0');
      expect(await response.text()).toContain('<title>Dateline</title>');
    },
  );

  test('may keep its files with a digest in their names for a year', async () => {
    const { url } = await serve(new ScriptedDateline());
    const response = await fetch(`${url}/assets/main-0a1b2c3d.js`);
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    await response.text();
  });

  test('may load scripts, styles and data from this server only, stand in no frame, and is not sent to HTTPS', async () => {
    const { url } = await serve(new ScriptedDateline());
    const { headers } = await fetch(`${url}/health`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';" +
        "font-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.has('x-powered-by')).toBe(false);
  });

  test('is a plain 404, without a path of this machine, where it was never built', async () => {
    const { url } = await serve(new ScriptedDateline(), { pageFolder: '/no/such/folder' });
    const response = await fetch(url);
    const body = await response.text();
    expect(response.status).toBe(404);
    expect(problemSchema.parse(JSON.parse(body)).code).toBe('NOT_FOUND');
    expect(body).not.toContain('/no/such');
  });
});

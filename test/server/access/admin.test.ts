import { describe, expect, test } from 'vitest';
import { indexStateSchema } from '../../../src/protocol/index-state.ts';
import { problemSchema } from '../../../src/protocol/problem.ts';
import { readinessSchema } from '../../../src/protocol/readiness.ts';
import { ScriptedDateline } from '../scripted-dateline.ts';
import { serve } from '../serve.ts';

const access = { apiKeys: ['a-key'], adminToken: 'the-admin' };
const admin = { Authorization: 'Bearer the-admin' };
const json = { 'Content-Type': 'application/json' };
const rebuild = (url: string, headers: Record<string, string>, body?: string) =>
  fetch(`${url}/index`, { method: 'POST', headers, ...(body !== undefined && { body }) });

describe('rebuilding over HTTP', () => {
  test.each(['GET', 'POST'])('is not there at all without an admin token (%s)', async (method) => {
    const dateline = new ScriptedDateline();
    const { url } = await serve(dateline);
    const response = await fetch(`${url}/index`, { method, headers: { ...admin, ...json } });
    expect(response.status).toBe(404);
    expect(readinessSchema.parse(await (await fetch(`${url}/ready`)).json()).features.rebuild).toBe(false);
    expect(dateline.rebuilds).toBe(0);
  });

  test('starts with the admin token, and says at once how far it is', async () => {
    const dateline = new ScriptedDateline();
    const { url } = await serve(dateline, { access });
    const started = await rebuild(url, { ...admin, ...json }, '{}');
    expect(started.status).toBe(202);
    expect(indexStateSchema.parse(await started.json()).build.state).toBe('building');
    const state = await fetch(`${url}/index`, { headers: admin });
    expect(indexStateSchema.parse(await state.json()).build.stage).toBe('reading');
    expect(readinessSchema.parse(await (await fetch(`${url}/ready`)).json()).features.rebuild).toBe(true);
    expect((await rebuild(url, admin)).status).toBe(202);
    expect(dateline.rebuilds).toBe(2);
  });

  test('takes the admin token also where no keys are set', async () => {
    const { url } = await serve(new ScriptedDateline(), { access: { adminToken: 'the-admin' } });
    expect((await fetch(`${url}/articles`)).status).toBe(200);
    expect((await fetch(`${url}/index`)).status).toBe(401);
    expect((await rebuild(url, admin)).status).toBe(202);
  });

  test.each([
    ['no token', {}, 401, 'UNAUTHORIZED'],
    ['a wrong one', { Authorization: 'Bearer the-admin2' }, 401, 'UNAUTHORIZED'],
    ['a key', { Authorization: 'Bearer a-key' }, 403, 'FORBIDDEN'],
    ['a form', { ...admin, 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['the page of another site', { ...admin, ...json, Origin: 'https://evil.example' }, 403, 'FORBIDDEN'],
  ])('does not start for %s', async (_name, headers, status, code) => {
    const dateline = new ScriptedDateline();
    const { url } = await serve(dateline, { access });
    const response = await rebuild(url, headers, 'x=1');
    expect(response.status).toBe(status);
    expect(problemSchema.parse(await response.json()).code).toBe(code);
    expect(dateline.rebuilds).toBe(0);
  });
});

import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { post, serve } from '../server/serve.ts';
import { beginStream, delta, failsWith, says, serveModel, type Behaviour } from './model-server.ts';
import { indexForFile, question } from './open-with-model.ts';

const key = 'sk-live-0123456789-topsecret';
const index = indexForFile();
let server: Awaited<ReturnType<typeof serveModel>>;
beforeAll(async () => {
  server = await serveModel();
});
afterAll(() => server.close());

const parroting: readonly Behaviour[] = [
  failsWith(401, {}, `Incorrect API key provided: ${key}`),
  failsWith(500, { 'X-Key': key }, `Crashed with Bearer ${key}`),
  (res) => void (beginStream(res), res.end(`data: {"error": {"message": "${key}"}}\n\n`)),
  (res) => void (beginStream(res), res.end(`data: ${key}\n\n`)),
  says(`The key is ${key} [1].`),
  (res) => void (beginStream(res), res.end(delta(`${key} `.repeat(50)))),
];

it('shows the key in no response, error or log line, though the server repeats it', async () => {
  const printed: string[] = [];
  const print = (text: unknown): boolean => printed.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(print));
  const failures: Error[] = [];
  const env = { LLM: 'openai', LLM_MODEL: 'm', LLM_API_KEY: key, LLM_BASE_URL: server.baseUrl, LLM_TOTAL_MS: '20000' };
  const dateline = await index.open(env, { onModelFailed: (error) => failures.push(error) });
  const { url, logged, close } = await serve(dateline);
  const bodies: string[] = [];
  for (const behaviour of parroting) {
    server.behave(behaviour);
    const response = await post(url, { question }, { Accept: 'text/event-stream' });
    bodies.push(JSON.stringify([...response.headers]), await response.text());
    expect(server.received[0]?.authorization).toBe(`Bearer ${key}`);
  }
  for (const path of ['/health', '/ready', '/articles', '/metrics', '/nowhere'])
    bodies.push(await (await fetch(`${url}${path}`)).text());
  expect(bodies.at(-2)).toContain('# TYPE');
  await close();
  await dateline.close();
  for (const spy of spies) spy.mockRestore();
  expect(failures.length).toBeGreaterThanOrEqual(4);
  const everything = [
    ...bodies,
    ...printed,
    ...logged.map(String),
    ...failures.map(String),
    ...failures.map(({ stack }) => stack),
  ];
  expect(everything.filter((text) => text?.includes('topsecret'))).toEqual([]);
});

it('does not repeat a key that cannot be one', () => {
  const wrong = `${key}\nSet-Cookie: x`;
  const thrown = thrownBy(() => parseConfig({ LLM_API_KEY: wrong }));
  expect(thrown.message).toMatch(/^LLM_API_KEY is set to something else, but must be the key/);
  expect(inspect(thrown, { depth: 9 })).not.toContain('topsecret');
});

it('takes no address with a password in it', () => {
  expect(() => parseConfig({ LLM_BASE_URL: 'http://me:topsecret@host/v1' })).toThrow(
    /^(?!.*topsecret)LLM_BASE_URL is set to something else/,
  );
});

function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It threw nothing.');
}

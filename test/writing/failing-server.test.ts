import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Dateline } from '../../src/compose.ts';
import { beginStream, delta, failsWith, says, serveModel, type Behaviour } from './model-server.ts';
import { ask, indexForFile, question } from './open-with-model.ts';

const FIRST = 900;
/** The search counts towards it, so that a slow machine needs far more than FIRST to see the first word missed and not the end. */
const TOTAL = 4500;
const AT_MOST = 5 * TOTAL;

const key = 'sk-very-secret-key';
const index = indexForFile();
let server: Awaited<ReturnType<typeof serveModel>>;
let dateline: Dateline;
const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = await serveModel();
  const limits = { LLM_FIRST_TOKEN_MS: String(FIRST), LLM_TOTAL_MS: String(TOTAL) };
  dateline = await index.open({
    LLM: 'openai',
    LLM_BASE_URL: server.baseUrl,
    LLM_MODEL: 'm',
    LLM_API_KEY: key,
    ...limits,
  });
});
afterAll(async () => {
  await dateline.close();
  await server.close();
  process.off('unhandledRejection', note);
});

const supported = 'Corvane Hydro has run the Brennick Dam since 2011 [1].';
const invented = 'The Brennick Dam has run dry [1].';
const everySecond =
  (line: string): Behaviour =>
  (res) => {
    beginStream(res);
    const timer = setInterval(() => res.write(line), 20);
    res.once('close', () => clearInterval(timer));
  };

const failures: [string, RegExp, Behaviour][] = [
  ['does not answer', /did not begin in time/, () => {}],
  ['answers 401', /refused the key/, failsWith(401, {}, 'Incorrect API key provided: sk-very-secret-key')],
  ['answers 403', /refused the key/, failsWith(403)],
  ['answers 404', /refused the request/, failsWith(404)],
  ['answers 429', /asked too often/, failsWith(429)],
  ['answers 429 with an hour to wait', /asked too often/, failsWith(429, { 'Retry-After': '3600' })],
  ['answers 429 with a huge wait', /asked too often/, failsWith(429, { 'Retry-After': '99999999999' })],
  ['answers 500', /answered with an error/, failsWith(500)],
  ['answers 503 with HTML', /answered with an error/, (res) => void res.writeHead(503).end('<h1>Busy</h1>')],
  ['redirects', /./, (res) => void res.writeHead(307, { Location: 'http://127.0.0.1:1/v1' }).end()],
  ['closes the connection', /could not be reached|answered with an error/, (res) => void res.destroy()],
  ['sends headers and stalls', /did not begin in time/, beginStream],
  ['sends comments for ever', /did not begin in time/, everySecond(': still here\n\n')],
  ['sends empty pieces for ever', /did not begin in time/, everySecond(delta(''))],
  ['sends no JSON', /cannot be read/, (res) => void (beginStream(res), res.end('data: {"choices": [{"del\n\n'))],
  ['sends HTML as a stream', /./, (res) => void (beginStream(res), res.end('<html>hello</html>\n\n'))],
  [
    'sends JSON of another shape',
    /./,
    (res) => void (beginStream(res), res.end('data: {"hello": 1}\n\ndata: [DONE]\n\n')),
  ],
  [
    'sends an error in the stream',
    /./,
    (res) => void (beginStream(res), res.end('data: {"error": {"message": "boom"}}\n\n')),
  ],
  ['sends bytes that are no text', /./, (res) => void (beginStream(res), res.end(Buffer.alloc(5000, 0xff)))],
  ['sends nothing at all', /./, (res) => void (beginStream(res), res.end())],
  [
    'breaks off within its first sentence',
    /./,
    (res) => void (beginStream(res), res.end(delta('Corvane Hydro has run the Bren'))),
  ],
  [
    'cuts the connection within its first sentence',
    /broke off|cannot be read/,
    (res) => {
      beginStream(res);
      res.write(delta('Corvane Hydro has run the'), () => setTimeout(() => res.destroy(), 50));
    },
  ],
  [
    'stalls within its first sentence',
    /fell silent|in time/,
    (res) => void (beginStream(res), res.write(delta('Corvane Hydro has'))),
  ],
  ['writes one word a second', /in time/, everySecond(delta('word '))],
  [
    'sends 10 MB of words',
    /without end|in time|cannot be read/,
    (res) => {
      beginStream(res);
      for (let sent = 0; sent < 10_000_000; sent += 10_000) res.write(delta('lorem ipsum '.repeat(830)));
      res.end(delta('', 'stop'));
    },
  ],
  ['sends 10 MB in one line', /./, (res) => void (beginStream(res), res.end(`data: ${'x'.repeat(10_000_000)}\n\n`))],
  ['sends 10 MB in one word', /./, (res) => void (beginStream(res), res.end(delta('x'.repeat(10_000_000), 'stop')))],
  [
    'sends 10 MB of quotation marks',
    /./,
    (res) => void (beginStream(res), res.end(delta('"('.repeat(5_000_000), 'stop'))),
  ],
  [
    'says what no quote says',
    /passed the checks/,
    says(`${invented} The dam is 90 metres high [2]. It will be rebuilt.`),
  ],
  ['writes only markup', /passed the checks/, says('<script>alert(1)</script>\n![x](https://example.com/a.png)\n')],
  ['finds no answer', /no answer/, says('NOT IN THE ARTICLES.')],
];

it.each(failures)('gives the quotes and says so where the server %s', async (_, why, behaviour) => {
  server.behave(behaviour);
  const { answer, events, ms } = await ask(dateline);
  const quotes = await ask(dateline, { question, mode: 'extractive' });
  expect(answer.statements).toEqual(quotes.answer.statements);
  expect(answer.citations).toEqual(quotes.answer.citations);
  expect(answer.mode).toBe('extractive');
  expect(answer.notices.map(({ text }) => text).join(' ')).toMatch(why);
  expect(ms).toBeLessThan(AT_MOST);
  expect(JSON.stringify(events)).not.toMatch(/sk-very|127\.0\.0\.1/);
});

it('keeps what was shown and adds the rest as quotes where the server breaks off after a sentence', async () => {
  server.behave((res) => void (beginStream(res), res.end(delta(`${supported} The dam`))));
  const { answer, events } = await ask(dateline);
  const text = 'Corvane Hydro has run the Brennick Dam since 2011.';
  expect(answer.statements[0]).toEqual({ text, support: 'supported', markers: [1] });
  expect(answer.notices.map(({ code }) => code)).toContain('language-model-failed');
  expect(events.filter(({ event }) => event === 'statement').length).toBe(answer.statements.length);
});

it('asks again where the server was busy, and then writes', async () => {
  server.behave(failsWith(429, { 'Retry-After': '0' }), says(supported));
  const { answer } = await ask(dateline);
  expect(server.received.length).toBe(2);
  expect(answer).toMatchObject({ mode: 'llm', model: 'm', notices: [] });
});

it('says so where there is no server', async () => {
  const alone = await index.open({ LLM: 'openai', LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'm' });
  const { answer } = await ask(alone).finally(() => alone.close());
  expect(answer.statements.every(({ support }) => support === 'verbatim')).toBe(true);
  expect(answer.notices[0]?.text).toMatch(/could not be reached/);
});

it('counts the time for the follow-up question towards the same limit', async () => {
  server.behave(() => {});
  const history = [{ role: 'user' as const, content: 'Who runs the Brennick Dam?' }];
  const { answer, ms } = await ask(dateline, { question: 'Since when?', history });
  expect(answer.mode).toBe('extractive');
  expect(ms).toBeLessThan(AT_MOST);
});

it('leaves no rejection unhandled', () => {
  expect(unhandled).toEqual([]);
});

import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AnswerEvent, decodeEvent } from '../../src/protocol/answer-event.ts';
import { answerSchema } from '../../src/protocol/answer.ts';
import { articleListSchema, type ArticleView, articleViewSchema } from '../../src/protocol/article-view.ts';
import { problemSchema } from '../../src/protocol/problem.ts';
import { readinessSchema } from '../../src/protocol/readiness.ts';
import { run, startServer, workspace } from '../product.ts';
import { post } from './serve.ts';

const question = 'How many North Korean troops were sent to Russia?';

let space: Awaited<ReturnType<typeof workspace>>;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  space = await workspace();
  server = await startServer(space.env);
});

afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await space.remove();
});

/** How long the server may take to notice, on a machine that does other things too. */
const swapped = { timeout: 60_000, interval: 100 };

const get = async (path: string): Promise<unknown> => (await fetch(server.url + path)).json();
const ready = async () => readinessSchema.parse(await get('/ready'));
const list = async () => articleListSchema.parse(await get('/articles')).articles;

async function view(articleId: string): Promise<ArticleView> {
  return articleViewSchema.parse(await get(`/articles/${articleId.split('/').map(encodeURIComponent).join('/')}`));
}

describe('the product over HTTP, with the sample articles', () => {
  test('says where it is, how much it serves and how to take up a change', () => {
    expect(server.output().stdout).toMatch(
      /^Dateline is ready: http:\/\/127\.0\.0\.1:\d+ {2}\(5 articles, \d+ chunks\)\n.*taken up within seconds/,
    );
  });

  test('answers with at least two articles cited, and each quote is exactly the text at its offsets, in the body', async () => {
    const response = await post(server.url, { question });
    const answer = answerSchema.parse(await response.json());
    expect(answer.status).not.toBe('not-found');
    expect(new Set(answer.citations.map(({ articleId }) => articleId)).size).toBeGreaterThanOrEqual(2);
    expect(answer.snapshot).toBe((await ready()).snapshot);
    for (const { articleId, articleDigest, quote, start, end } of answer.citations) {
      const article = await view(articleId);
      expect(article.articleDigest).toBe(articleDigest);
      expect(article.text.slice(start, end)).toBe(quote);
      expect(article.body.some((span) => span.start <= start && end <= span.end)).toBe(true);
    }
  });

  test('streams the same answer as events: sources, each statement, then the answer', async () => {
    const whole = answerSchema.parse(await (await post(server.url, { question })).json());
    const events: AnswerEvent[] = [];
    const parser = createParser({ onEvent: ({ event, data }) => events.push(decodeEvent(event ?? '', data)) });
    parser.feed(await (await post(server.url, { question }, { Accept: 'text/event-stream' })).text());
    expect(events[0]?.event).toBe('sources');
    const statements = events.flatMap((event) => (event.event === 'statement' ? [event.data.statement] : []));
    expect(statements).toEqual(whole.statements);
    const last = events.at(-1);
    expect(last?.event).toBe('answer');
    expect(last?.data).toEqual({ ...whole, id: expect.any(String), timings: expect.any(Object) });
  });

  test('logs each request as a line of JSON, with its id and without the question', async () => {
    const response = await post(server.url, { question: 'Who is Sabrina Singh, the zebra-striped one?' });
    const requestId = response.headers.get('x-request-id') ?? '';
    await vi.waitFor(() => expect(server.output().stderr).toContain(requestId), swapped);
    const line = server
      .output()
      .stderr.split('\n')
      .find((text) => text.includes(requestId));
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 'info', requestId, path: '/ask', status: 200, answer: {} });
    expect(server.output().stderr).not.toContain('zebra');
  });

  test('refuses what the articles do not cover, and cites nothing as an answer', async () => {
    const answer = answerSchema.parse(
      await (await post(server.url, { question: 'Which recipe is best for sourdough pancakes?' })).json(),
    );
    expect(answer).toMatchObject({ status: 'not-found', statements: [], citations: [] });
    expect(answer.notFound).toBeDefined();
  });

  test('answers an unknown publisher or article in a filter with 400', async () => {
    for (const filter of [{ publishers: ['The Inland Gazette'] }, { articleIds: ['none.txt'] }]) {
      const response = await post(server.url, { question, filter });
      expect(response.status).toBe(400);
      expect(problemSchema.parse(await response.json()).code).toBe('BAD_REQUEST');
    }
  });

  test('lists five articles, and each splits wholly into body and dropped parts', async () => {
    const articles = await list();
    expect(articles).toHaveLength(5);
    for (const { articleId, characters, title } of articles) {
      const { text, body, dropped } = await view(articleId);
      expect(text).toHaveLength(characters);
      expect(title).not.toBe('');
      const spans = [...body, ...dropped].sort((a, b) => a.start - b.start);
      const between = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start)).join('');
      expect(between.replace(/[\s\u200b\ufeff]/g, '')).toBe('');
    }
  });

  test('serves the page that was built, under its own policy', async () => {
    const response = await fetch(server.url);
    const html = await response.text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
    expect((await fetch(`${server.url}${script}`)).headers.get('cache-control')).toContain('immutable');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|(?:src|href)="(?:https?:)?\/\//i);
  });

  test(
    'serves what "npm run index" has written without a restart, while questions go on',
    { timeout: 120_000 },
    async () => {
      const before = await ready();
      const file = join(space.corpus, 'zz-harbour.txt');
      const story =
        'Lighthouse of Brannock reopens to visitors\n\n' +
        'The lighthouse of Brannock reopened to visitors on Monday after nine years of repairs, the harbour trust said.\n\n' +
        'The repairs cost 4.2 million pounds, said Moira Kells, who chairs the trust.\n';
      await writeFile(file, story);
      const stop = new AbortController();
      const answered = askUntil(stop.signal);
      expect(await run(['cli.js', 'index'], space.env)).toMatchObject({ code: 0 });
      await vi.waitFor(async () => expect((await ready()).snapshot).not.toBe(before.snapshot), swapped);
      stop.abort();
      expect(new Set(await answered)).toEqual(new Set([200]));
      expect((await list()).map(({ articleId }) => articleId)).toContain('zz-harbour.txt');
      const asked = await post(server.url, {
        question: 'How much did the repairs of the lighthouse of Brannock cost?',
      });
      expect(answerSchema.parse(await asked.json()).citations[0]?.articleId).toBe('zz-harbour.txt');
      await rm(file);
      await run(['cli.js', 'index'], space.env);
      await vi.waitFor(async () => expect((await ready()).snapshot).toBe(before.snapshot), swapped);
    },
  );

  test('takes up a change of the articles by itself', { timeout: 240_000 }, async () => {
    const before = await ready();
    const file = join(space.corpus, 'zz-bridge.txt');
    await writeFile(
      file,
      'Bridge of Ansty closes\n\nThe bridge of Ansty closed on Friday for good, the council said.\n',
    );
    await vi.waitFor(async () => expect((await ready()).articles).toBe(before.articles + 1), swapped);
    await rm(file);
    await vi.waitFor(async () => expect((await ready()).snapshot).toBe(before.snapshot), swapped);
    await vi.waitFor(
      async () => expect((await ready()).build).toMatchObject({ state: 'idle', failure: null }),
      swapped,
    );
  });

  test('serves on, and says why, when what became current is damaged', async () => {
    const { snapshot } = await ready();
    const current = join(space.env.INDEX_DIR, 'CURRENT');
    await writeFile(`${current}.new`, `${'0'.repeat(64)}\n`);
    await rename(`${current}.new`, current);
    await vi.waitFor(() => expect(server.output().stderr).toContain('The new index was not taken over'), swapped);
    expect((await ready()).snapshot).toBe(snapshot);
    expect((await post(server.url, { question })).status).toBe(200);
    expect(await run(['cli.js', 'index'], space.env)).toMatchObject({ code: 0 });
    expect((await ready()).snapshot).toBe(snapshot);
  });
});

/** Asks one question after the other until the signal, and gives the status of each answer. */
async function askUntil(signal: AbortSignal): Promise<number[]> {
  const statuses: number[] = [];
  while (!signal.aborted) {
    const response = await post(server.url, { question });
    await response.text();
    statuses.push(response.status);
    await pause(50);
  }
  return statuses;
}

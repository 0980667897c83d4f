import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyStatement } from '../../src/answering/verify/verify-statement.ts';
import { quotedMetadata } from '../../src/answering/verify/quoted-metadata.ts';
import { createDateline, type Dateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { answerEventSchema, type AnswerEvent } from '../../src/protocol/answer-event.ts';
import { createApp } from '../../src/server/create-app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { openBrowser, visit, withoutBrowser } from '../e2e/browser.ts';
import { open } from '../server/serve.ts';
import { installedModel, startModel } from './start-model.ts';

const QUESTIONS = 20;
const ANSWER_MS = 240_000;
const file = installedModel();
if (file === null) throw new Error('The model is not installed. Run "bash test/llm/install.sh".');

let model: Awaited<ReturnType<typeof startModel>>;
let dateline: Dateline;
let server: Listening;
let indexDir: string;
let browser: Browser | null = null;

beforeAll(async () => {
  indexDir = await mkdtemp(join(tmpdir(), 'dateline-llm-'));
  model = await startModel(file);
  // A small model on a busy machine reads 100 tokens a second.
  const limits = { LLM_FIRST_TOKEN_MS: '120000', LLM_TOTAL_MS: '240000' };
  const env = { LLM: 'openai', LLM_BASE_URL: model.baseUrl, LLM_MODEL: 'SmolLM2-135M-Instruct', ...limits };
  dateline = await createDateline(parseConfig({ ...env, INDEX_DIR: indexDir }), { suggest: false });
  server = await listen(createApp({ api: dateline, pageFolder: 'dist/web', ...open, logError }), {
    host: '127.0.0.1',
    port: 0,
  });
  if (!withoutBrowser) browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server.close();
  await dateline.close();
  await model.stop();
  await rm(indexDir, { recursive: true, force: true });
});

/** Questions of the sample corpus that have an answer, those of the fit half only. */
async function questions(): Promise<string[]> {
  const lines = (await readFile('test/eval/questions/sample.jsonl', 'utf8')).trim().split('\n');
  const all = lines.map(
    (line) => JSON.parse(line) as { question?: string; turns?: unknown; heldOut: boolean; status: string },
  );
  return all
    .filter(({ heldOut, status, turns }) => !heldOut && status !== 'not-found' && turns === undefined)
    .flatMap(({ question }) => (question === undefined ? [] : [question]))
    .slice(0, QUESTIONS);
}

function logError(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

/** What the server sent for a question, and the statements that the page shows for it; without a browser those that were sent. */
interface Asked {
  readonly events: AnswerEvent[];
  readonly onScreen: string[];
}

async function ask(question: string): Promise<Asked> {
  if (browser) return askOnPage(browser, question);
  const headers = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };
  const response = await fetch(`${server.url}/ask`, { method: 'POST', headers, body: JSON.stringify({ question }) });
  const events = eventsIn(await response.text());
  const sent = events.flatMap((event) => (event.event === 'statement' ? [event.data.statement.text] : []));
  return { events, onScreen: sent };
}

/** Types a question into the real page, as the first of a conversation, and waits until its answer is complete. */
async function askOnPage(chromium: Browser, question: string): Promise<Asked> {
  const { page, complaints } = await visit(chromium);
  // The browser keeps no body that the page read as a stream.
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      if (response.url.endsWith('/ask')) Object.assign(window, { sent: response.clone().text() });
      return response;
    };
  });
  await page.goto(server.url);
  await page.locator('#question').fill(question);
  await page.locator('#question').press('Enter');
  await page.locator('.turn[data-phase="done"]').waitFor({ timeout: ANSWER_MS });
  const body = await page.evaluate(() => (window as unknown as { sent: Promise<string> }).sent);
  const onScreen = await page
    .locator('.statement')
    .evaluateAll((lines) => lines.map(({ firstChild }) => firstChild?.textContent ?? ''));
  expect(complaints).toEqual([]);
  await page.context().close();
  return { events: eventsIn(body), onScreen };
}

function eventsIn(stream: string): AnswerEvent[] {
  return stream
    .split('\n\n')
    .map((block) => /^event: (\w+)\ndata: (.*)$/s.exec(block))
    .filter((found) => found !== null)
    .map(([, event, data]) => answerEventSchema.parse({ event, data: JSON.parse(data as string) as unknown }));
}

it(`streams answers to ${QUESTIONS} questions to the page, on which every statement is verified`, async () => {
  let [shown, quoted, withheld, written] = [0, 0, 0, 0];
  const asked = await questions();
  expect(asked.length).toBe(QUESTIONS);
  for (const question of asked) {
    const { events, onScreen } = await ask(question);
    expect(events[0]?.event).toBe('sources');
    const last = events.at(-1);
    if (last?.event !== 'answer') throw new Error(`No answer to "${question}".`);
    const streamed = events.flatMap((event) => (event.event === 'statement' ? [event.data] : []));
    expect(streamed.map(({ statement }) => statement)).toEqual(last.data.statements);
    expect(onScreen).toEqual(last.data.statements.map(({ text }) => text));
    for (const { statement, citations } of streamed) {
      for (const { articleId, quote, start, end } of citations)
        expect((await dateline.article(articleId))?.text.slice(start, end)).toBe(quote);
      expect(citations.map(({ marker }) => marker).sort()).toEqual(statement.markers.toSorted());
      const metadata = citations.map(quotedMetadata);
      expect(verifyStatement({ statement: statement.text, quotes: citations, metadata }), statement.text).toEqual({
        ok: true,
      });
    }
    const supported = last.data.statements.filter(({ support }) => support === 'supported').length;
    shown += supported;
    quoted += last.data.statements.length - supported;
    withheld += last.data.withheld.length;
    written += supported > 0 ? 1 : 0;
  }
  const share = Math.round((100 * withheld) / Math.max(1, shown + withheld));
  process.stdout.write(
    `SmolLM2-135M: ${shown} sentences shown, ${withheld} withheld (${share} %), ${quoted} quotes in their place; ` +
      `${written} of ${asked.length} answers in its own words; ${browser ? 'on the page in Chromium' : 'without a browser'}.\n`,
  );
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { completeAnswer } from '../../src/server/complete-answer.ts';
import { post, serve } from '../server/serve.ts';
import { indexForFile, question } from './open-with-model.ts';
import { ScriptedChatModel, type Step } from './scripted-chat-model.ts';

const index = indexForFile();
let unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => {
  unhandled = [];
  process.on('unhandledRejection', note);
});
afterAll(() => {
  process.off('unhandledRejection', note);
});

const first = 'Corvane Hydro has run the Brennick Dam since 2011 [1]. ';
const env = { LLM: 'openai', LLM_MODEL: 'scripted' };

async function aborted(signal: AbortSignal | undefined): Promise<void> {
  if (!signal) throw new Error('The model got no signal.');
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

/** Reads an event stream on until it holds an event; returns all that was read. */
function reading(response: Response): (event: string) => Promise<string> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let seen = '';
  return async (event) => {
    while (!seen.includes(`event: ${event}`)) seen += decoder.decode((await reader.read()).value, { stream: true });
    return seen;
  };
}

/** The product with a model that runs a script, behind the real HTTP door. */
async function serveScript(...script: Step[]) {
  const chatModel = new ScriptedChatModel([script]);
  const dateline = await index.open(env, { chatModel });
  const { url, logged, close } = await serve(dateline);
  return { chatModel, url, logged, end: () => close().then(() => dateline.close()) };
}

it('sends sources before the model writes, and the first statement before it has finished', async () => {
  const { chatModel, url, end } = await serveScript(500, first, 'It is 41 ', 1000, 'metres high [1].');
  const response = await post(url, { question }, { Accept: 'text/event-stream' });
  const read = reading(response);
  await read('sources');
  expect(chatModel.taken).toBeLessThanOrEqual(1);
  const seen = await read('statement');
  expect(chatModel.taken).toBeLessThanOrEqual(4);
  expect(seen).not.toContain('event: answer');
  await read('answer');
  await end();
});

it('ends the model’s request when the reader presses Stop or closes the tab', async () => {
  const { chatModel, url, logged, end } = await serveScript(first, 60_000, 'Never.');
  const stop = new AbortController();
  const response = await post(url, { question }, { Accept: 'text/event-stream' }, stop.signal);
  await reading(response)('statement');
  stop.abort();
  await aborted(chatModel.asked[0]?.signal);
  expect(logged).toEqual([]);
  await end();
});

it('ends the model’s request when a reader of plain JSON leaves before the first word', async () => {
  const { chatModel, url, logged, end } = await serveScript(60_000, first);
  const stop = new AbortController();
  const leaving = post(url, { question }, {}, stop.signal);
  while (chatModel.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await expect(leaving).rejects.toThrow(/abort/i);
  await aborted(chatModel.asked[0]?.signal);
  expect(logged).toEqual([]);
  await end();
});

it('waits no longer than allowed for a model that ignores its signal', async () => {
  const chatModel = new ScriptedChatModel([[30_000, first]], { heedsSignal: false });
  const dateline = await index.open({ ...env, LLM_FIRST_TOKEN_MS: '300' }, { chatModel });
  const started = performance.now();
  const answer = await completeAnswer(dateline.ask({ question }, new AbortController().signal));
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(answer.mode).toBe('extractive');
  await dateline.close();
});

it('ends the request as soon as it has enough', async () => {
  const more = ['The dam is 41 metres high [1]. ', 'It has been run by Corvane Hydro since 2011 [1]. '];
  const chatModel = new ScriptedChatModel([
    [first, ...more, first.repeat(2), 'Corvane Hydro runs the dam [1]. ', 60_000],
  ]);
  const dateline = await index.open({ ...env, LLM_FIRST_TOKEN_MS: '4000' }, { chatModel });
  const answer = await completeAnswer(dateline.ask({ question }, new AbortController().signal));
  expect(answer.statements.length).toBeLessThanOrEqual(4);
  expect(chatModel.asked[0]?.signal?.aborted).toBe(true);
  await dateline.close();
});

it('leaves no rejection unhandled', () => {
  expect(unhandled).toEqual([]);
});

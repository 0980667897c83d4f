import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createDateline, type Dateline, type DatelineOptions } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';

/** A question that the fixture corpus answers. */
export const question = 'Who runs the Brennick Dam?';

/** What comes of one question. */
export interface Asked {
  readonly events: readonly AnswerEvent[];
  readonly answer: Answer;
  readonly ms: number;
}

/** Opens the product over the fixture corpus, indexed once a file, with other settings and parts each time. */
export function indexForFile() {
  let indexDir = '';
  beforeAll(async () => {
    indexDir = await mkdtemp(join(tmpdir(), 'dateline-writing-'));
    await (await createDateline(settings(indexDir, {}), { suggest: false })).close();
  });
  afterAll(() => rm(indexDir, { recursive: true, force: true }));
  return {
    /** To be closed by the test. */
    open(env: Record<string, string>, options: DatelineOptions = {}): Promise<Dateline> {
      return createDateline(settings(indexDir, env), { suggest: false, ...options });
    },
  };
}

/** Asks to the end. */
export async function ask(dateline: Dateline, request: AskRequest = { question }): Promise<Asked> {
  const started = performance.now();
  const events: AnswerEvent[] = [];
  for await (const event of dateline.ask(request, new AbortController().signal)) events.push(event);
  const last = events.at(-1);
  if (last?.event !== 'answer') throw new Error(`The last event is ${last?.event}.`);
  return { events, answer: last.data, ms: performance.now() - started };
}

function settings(indexDir: string, env: Record<string, string>) {
  return parseConfig({ CORPUS_DIR: 'test/fixtures/corpus', INDEX_DIR: indexDir, ...env });
}

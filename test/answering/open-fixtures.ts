import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDateline, type Dateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';

/** The product over the fixture corpus. Close it after use. */
export interface OpenFixtures {
  readonly dateline: Dateline;
  /** The complete answer to one question. */
  ask(question: string, extras?: Omit<AskRequest, 'question'>): Promise<Answer>;
  /** All events of one question, in order. */
  eventsOf(question: string, signal?: AbortSignal): Promise<AnswerEvent[]>;
  close(): Promise<void>;
}

/** Builds an index of test/fixtures/corpus in a temporary folder and serves it, without suggestions. */
export async function openFixtures(): Promise<OpenFixtures> {
  const indexDir = await mkdtemp(join(tmpdir(), 'dateline-fixtures-'));
  const config = parseConfig({ CORPUS_DIR: 'test/fixtures/corpus', INDEX_DIR: indexDir });
  const dateline = await createDateline(config, { suggest: false });
  const never = new AbortController().signal;
  return {
    dateline,
    ask: (question, extras = {}) => completeAnswer(dateline.ask({ question, ...extras }, never)),
    eventsOf: async (question, signal = never) => {
      const events: AnswerEvent[] = [];
      for await (const event of dateline.ask({ question }, signal)) events.push(event);
      return events;
    },
    close: async () => {
      await dateline.close();
      await rm(indexDir, { recursive: true });
    },
  };
}

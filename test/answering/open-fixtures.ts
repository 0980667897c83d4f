import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createDateline, type Dateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';

/** The product over the fixture corpus. Close it after use. */
export interface OpenFixtures {
  readonly dateline: Dateline;
  /** The snapshot that is served, for the parts that take one. */
  readonly snapshot: Snapshot;
  /** The complete answer to one question. */
  ask(question: string, extras?: Omit<AskRequest, 'question'>): Promise<Answer>;
  /** All events of one question, in order. */
  eventsOf(request: AskRequest, signal?: AbortSignal): Promise<AnswerEvent[]>;
  close(): Promise<void>;
}

/** Builds an index of test/fixtures/corpus in a temporary folder and serves it, without suggestions unless asked for. */
async function openFixtures({ suggest = false } = {}): Promise<OpenFixtures> {
  const indexDir = await mkdtemp(join(tmpdir(), 'dateline-fixtures-'));
  const config = parseConfig({ CORPUS_DIR: 'test/fixtures/corpus', INDEX_DIR: indexDir });
  const dateline = await createDateline(config, { suggest });
  const never = new AbortController().signal;
  return {
    dateline,
    snapshot: await openSnapshot(indexDir),
    ask: (question, extras = {}) => completeAnswer(dateline.ask({ question, ...extras }, never)),
    eventsOf: async (request, signal = never) => {
      const events: AnswerEvent[] = [];
      for await (const event of dateline.ask(request, signal)) events.push(event);
      return events;
    },
    close: async () => {
      await dateline.close();
      await rm(indexDir, { recursive: true });
    },
  };
}

/** Keeps the fixtures open for the tests of a file. */
export function fixturesForFile(options: { suggest?: boolean } = {}): { readonly open: OpenFixtures } {
  let open: OpenFixtures | undefined;
  beforeAll(async () => {
    open = await openFixtures(options);
  });
  afterAll(() => open?.close());
  return {
    get open() {
      if (!open) throw new Error('The fixtures are open only while a test runs.');
      return open;
    },
  };
}

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft, Written } from '../../src/answering/writer.ts';
import { quotedStatement } from '../../src/answering/composing/quoted-statement.ts';
import type { ProcessEmbeddings } from '../../src/models/process-embeddings.ts';
import { embeddingSimilarity } from '../../src/writing/similarity.ts';
import { writeAnswer } from '../../src/writing/write-answer.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { byKind } from './by-kind.ts';
import { caseCitations, type CaseQuote } from './case-citations.ts';
import { ScriptedChatModel } from './scripted-chat-model.ts';

/** An answer that its quotes do not support, and what the gate said of each of its sentences when it was recorded, values as "…". */
interface AdversarialCase {
  readonly kind: string;
  readonly answer: string;
  readonly quotes: readonly CaseQuote[];
  readonly caughtBy: readonly string[];
}

const cases = readFileSync(new URL('cases/adversarial.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as AdversarialCase);
const limits = { firstTokenMs: 5000, totalMs: 10_000 };

let embedder: ProcessEmbeddings;
beforeAll(async () => {
  embedder = await shippedEmbedder();
});
afterAll(() => embedder.close());

async function written({ answer, quotes }: AdversarialCase): Promise<Written[]> {
  const offered = caseCitations(quotes);
  const draft: Draft = {
    question: 'What happened?',
    status: 'answered',
    offered,
    statements: offered.map(quotedStatement),
  };
  const model = { chat: new ScriptedChatModel([[answer]]) };
  const parts = { model, similarity: embeddingSimilarity(embedder), limits, onFailure: () => {} };
  const all: Written[] = [];
  for await (const part of writeAnswer(draft, parts, new AbortController().signal)) all.push(part);
  return all;
}

it('has at least 200 answers of many kinds', () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
});

it.each(byKind(cases))('shows nothing of answers of kind "%s"', async (_, members) => {
  for (const one of members) {
    const parts = await written(one);
    const statements = parts.flatMap((part) => (part.kind === 'statement' ? [part.statement] : []));
    expect(statements, one.answer).toEqual(caseCitations(one.quotes).map(quotedStatement));
    const reasons = parts.flatMap((part) => (part.kind === 'withheld' ? [part.reason] : []));
    // Which check comes first may change with the reading of words; that one does catch it may not.
    expect(reasons.length, one.answer).toBe(one.caughtBy.length);
    expect(reasons.length, one.answer).toBeGreaterThan(0);
    expect(parts.at(-1)).toMatchObject({ kind: 'notice', notice: { code: 'language-model-withheld' } });
  }
});

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { DatelineError } from '../../src/errors.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';
import { QueryVectors } from '../../src/serving/query-vectors.ts';

const report = `---
title: Ferry fares rise
publisher: The Coast
date: 2024-03-05
---
The ferry fares from Harrow rise to 14 pounds in April, the harbour board said. The board blamed the price of fuel.
`;
const { signal } = new AbortController();
const modelAt = (name: string) => fileURLToPath(new URL(`../../models/${name}`, import.meta.url));
let folder: string;
let config: ReturnType<typeof parseConfig>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-without-model-'));
  const model = join(folder, 'model');
  await cp(modelAt('dateline-embed-en'), model, { recursive: true });
  await mkdir(join(folder, 'corpus'));
  await writeFile(join(folder, 'corpus', 'fares.md'), report);
  config = parseConfig({
    CORPUS_DIR: join(folder, 'corpus'),
    INDEX_DIR: join(folder, 'index'),
    EMBEDDING_MODEL: model,
  });
  await (await createDateline(config, { suggest: false })).close();
  await rm(model, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

describe('where the embedding model is gone', () => {
  it('questions are answered by words alone, each answer says so, and so does the health', async () => {
    const told: unknown[] = [];
    const dateline = await createDateline(config, { onEmbedderFailed: (error) => told.push(error) });
    try {
      expect(dateline.health()).toMatchObject({ status: 'degraded', reasons: [expect.stringContaining('by words')] });
      const answer = await completeAnswer(
        dateline.ask({ question: 'How much are the ferry fares from Harrow?' }, signal),
      );
      expect(answer).toMatchObject({ status: 'answered', notices: [{ code: 'keyword-only' }] });
      expect(answer.citations[0]?.quote).toContain('14 pounds');
      const refused = await completeAnswer(dateline.ask({ question: 'Who won the chess title?' }, signal));
      expect(refused).toMatchObject({ status: 'not-found', notices: [{ code: 'keyword-only' }] });
      expect(told).toMatchObject([{ code: 'MODEL_MISSING' }]);
    } finally {
      await dateline.close();
    }
  });

  it('there is nothing to serve without an index, and the model is named', async () => {
    const nowhere = { ...config, indexDir: join(folder, 'none') };
    await expect(createDateline(nowhere)).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });
});

describe('where the cross-encoder cannot be read', () => {
  it('questions are answered all the same, and the health says what is done without', async () => {
    const crossEncoder = join(folder, 'cross-encoder');
    await cp(modelAt('dateline-cross-encoder-en'), crossEncoder, { recursive: true });
    await writeFile(join(crossEncoder, 'onnx/model_quantized.onnx'), 'no weights');
    const embeddingModel = modelAt('dateline-embed-en');
    const told: unknown[] = [];
    const broken = { ...config, embeddingModel, crossEncoder, indexDir: join(folder, 'index-2') };
    const dateline = await createDateline(broken, { suggest: false, onEmbedderFailed: (error) => told.push(error) });
    try {
      expect(dateline.health().status).toBe('ok');
      const answer = await completeAnswer(dateline.ask({ question: 'How much are the ferry fares?' }, signal));
      expect(answer).toMatchObject({ status: 'answered', notices: [] });
      expect(answer.citations[0]?.quote).toContain('14 pounds');
      expect(dateline.health()).toMatchObject({
        status: 'degraded',
        reasons: [expect.stringContaining('cross-encoder')],
      });
      expect(told).toMatchObject([{ message: expect.stringContaining('without the cross-encoder') }]);
    } finally {
      await dateline.close();
    }
  });

  it('a setting that names none is refused, though there is an index', async () => {
    const nowhere = { ...config, embeddingModel: modelAt('dateline-embed-en'), crossEncoder: 'nowhere' };
    await expect(createDateline(nowhere)).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });
});

describe('a question whose vector cannot be had', () => {
  it('has none, until one can be had again', async () => {
    let broken = true;
    const told: unknown[] = [];
    const embedQuery = async () => {
      if (broken) throw new DatelineError('EMBEDDING_FAILED', 'The process ended.');
      return [1];
    };
    const vectors = new QueryVectors({ embedQuery }, (error) => told.push(error));
    expect([vectors.failed, await vectors.of('Who?'), vectors.failed]).toEqual([false, null, true]);
    expect(told).toMatchObject([{ message: expect.stringContaining('The process ended.') }]);
    broken = false;
    expect([await vectors.of('Who?'), vectors.failed]).toEqual([[1], false]);
  });
});

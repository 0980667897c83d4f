import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddingHost } from '../../src/models/embedding-host.ts';
import type { ProcessEmbeddings } from '../../src/models/process-embeddings.ts';
import { MODELS_DIR, shippedEmbedder } from './shipped-embedder.ts';

const texts = Array.from({ length: 120 }, (_, index) => `Minister number ${index} spoke about the new railway line.`);
let embedder: ProcessEmbeddings;

beforeEach(async () => {
  embedder = await shippedEmbedder();
});

afterEach(() => embedder.close());

describe('the embedding process', () => {
  it('is replaced when it is killed in the middle of a job, and the job is done', async () => {
    const first = embedder.processId as number;
    const expected = await embedder.embedDocuments(texts);
    const job = embedder.embedDocuments(texts);
    await delay(50);
    process.kill(first, 'SIGKILL');
    expect(await job).toEqual(expected);
    expect(embedder.processId).not.toBe(first);
  });

  it('is started again when it died while nothing was asked of it', async () => {
    process.kill(embedder.processId as number, 'SIGKILL');
    await expect.poll(() => embedder.processId).toBeNull();
    expect(await embedder.embedQuery('rain')).toHaveLength(384);
  });

  it('answers a question before the passages that wait', async () => {
    const order: string[] = [];
    const passages = embedder.embedDocuments(texts).then(() => order.push('passages'));
    await delay(20);
    await embedder.embedQuery('Who spoke?').then(() => order.push('question'));
    await passages;
    expect(order).toEqual(['question', 'passages']);
  });

  it('is gone after closing, and says so to who asks later', async () => {
    const id = embedder.processId as number;
    await embedder.close();
    expect(() => process.kill(id, 0)).toThrow('ESRCH');
    await expect(embedder.embedQuery('rain')).rejects.toMatchObject({ code: 'EMBEDDING_FAILED' });
  });

  it('fails what is open when it is closed', async () => {
    const job = embedder.embedDocuments(texts);
    await Promise.all([expect(job).rejects.toMatchObject({ code: 'EMBEDDING_FAILED' }), embedder.close()]);
  });

  it('ends when its parent is killed', async () => {
    const entry = new URL('../../dist/models/create-embedder.js', import.meta.url).href;
    const script = `import { createEmbedder } from ${JSON.stringify(entry)};
      const embedder = await createEmbedder({ model: 'dateline-embed-en', modelsDir: ${JSON.stringify(MODELS_DIR)} });
      console.log(embedder.processId);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const id = Number(printed.toString());
    expect(process.kill(id, 0)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(id), { timeout: 5000 }).toBe(false);
  });
});

describe('an embedding process that cannot work', () => {
  const settings = {
    modelId: 'none',
    parent: MODELS_DIR,
    source: 'folder',
    quantized: true,
    weights: MODELS_DIR,
    pooling: 'mean',
    threads: 1,
    crossEncoder: null,
  } as const;

  it('is tried twice, and then the job fails with its last words', async () => {
    const entry = new URL('dying-process.mjs', import.meta.url).pathname;
    const host = new EmbeddingHost({ entry, settings, stallMs: 60_000 });
    await expect(host.ask({ kind: 'describe' })).rejects.toMatchObject({
      code: 'EMBEDDING_FAILED',
      message: expect.stringContaining('no memory left'),
    });
    await host.close();
  });

  it('is ended when it hangs', async () => {
    const entry = new URL('hanging-process.mjs', import.meta.url).pathname;
    const host = new EmbeddingHost({ entry, settings, stallMs: 300 });
    await expect(host.ask({ kind: 'describe' })).rejects.toMatchObject({
      code: 'EMBEDDING_FAILED',
      message: expect.stringContaining('SIGKILL'),
    });
    await host.close();
  });
});

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

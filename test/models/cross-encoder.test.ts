import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrossEncoder } from '../../src/domain/cross-encoder.ts';
import { createEmbedder } from '../../src/models/create-embedder.ts';
import type { ProcessEmbeddings } from '../../src/models/process-embeddings.ts';
import { MODELS_DIR, shippedEmbedder } from './shipped-embedder.ts';

let models: ProcessEmbeddings;
let crossEncoder: CrossEncoder;

beforeAll(async () => {
  models = await shippedEmbedder();
  crossEncoder = models.crossEncoder as CrossEncoder;
});
afterAll(() => models.close());

describe('the shipped cross-encoder', () => {
  const sentences = [
    'The bridge over the Orn was closed on Friday after cracks were found in two of its cables.',
    'Repairs will cost 4.2 million crowns, the county said, and the toll will pay for them.',
    'Engineer Maren Holt, 52, has looked after the bridge since 2011.',
  ];

  it.each([
    ['Why was the bridge shut?', 0],
    ['How much do the repairs cost?', 1],
    ['where does the money for the repairs come from', 1],
    ['How old is Maren Holt?', 2],
  ])('takes for the answer to “%s” the sentence that answers', async (question, best) => {
    const scores = await crossEncoder.score(question, sentences);
    expect(scores.indexOf(Math.max(...scores))).toBe(best);
  });

  it('tells what answers from what only speaks of the same', async () => {
    const [answer] = await crossEncoder.score('How much do the repairs cost?', [sentences[1] as string]);
    const [none] = await crossEncoder.score('How long do the repairs take?', [sentences[1] as string]);
    expect(answer).toBeGreaterThan(0);
    expect(none).toBeLessThan(0);
  });

  it('gives a sentence the same score whatever stands beside it', async () => {
    const [alone] = await crossEncoder.score('How old is Maren Holt?', [sentences[2] as string]);
    expect((await crossEncoder.score('How old is Maren Holt?', sentences))[2]).toBe(alone);
  });

  it('reads a sentence of any length, and none at all', async () => {
    const [score] = await crossEncoder.score('Who? '.repeat(400), ['It rained again. '.repeat(5000)]);
    expect(score).toBeTypeOf('number');
    expect(await crossEncoder.score('Who?', [])).toEqual([]);
  });

  it('goes before passages that wait to be embedded', async () => {
    const order: string[] = [];
    const passages = models.embedDocuments(
      Array.from({ length: 200 }, (_, at) => `Report ${at} on the harbour. `.repeat(20)),
    );
    const build = passages.then(() => order.push('passages'));
    await crossEncoder.score('Who is the engineer?', sentences).then(() => order.push('question'));
    await build;
    expect(order).toEqual(['question', 'passages']);
  });
});

describe('another cross-encoder', () => {
  it('is refused where there is none, with what may be set', async () => {
    const opening = createEmbedder({ model: 'dateline-embed-en', modelsDir: MODELS_DIR, crossEncoder: 'nowhere' });
    await expect(opening).rejects.toMatchObject({
      code: 'SETTING_INVALID',
      message: expect.stringMatching(/no cross-encoder "nowhere".*CROSS_ENCODER.*"none"/s),
    });
  });

  it('whose weights cannot be read fails when it is asked, and embedding goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-cross-encoder-'));
    await cp(join(MODELS_DIR, 'dateline-cross-encoder-en'), join(folder, 'broken'), { recursive: true });
    await writeFile(join(folder, 'broken/onnx/model_quantized.onnx'), 'no weights');
    const crossed = join(folder, 'broken');
    const opened = await createEmbedder({ model: 'dateline-embed-en', modelsDir: MODELS_DIR, crossEncoder: crossed });
    try {
      await expect(opened.crossEncoder?.score('Who?', ['Nobody.'])).rejects.toMatchObject({ code: 'EMBEDDING_FAILED' });
      expect(await opened.embedQuery('Who?')).toHaveLength(384);
    } finally {
      await opened.close();
      await rm(folder, { recursive: true });
    }
  });

  it('may be none', async () => {
    const plain = await createEmbedder({ model: 'dateline-embed-en', modelsDir: MODELS_DIR });
    expect(plain.crossEncoder).toBeNull();
    await plain.close();
  });
});
